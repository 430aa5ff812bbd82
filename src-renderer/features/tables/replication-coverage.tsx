import { List, Text } from '@mantine/core';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';

/** Which models will the scripts repeat, and which of them cannot Stata? Said before it is made. */
export function ReplicationCoverage() {
  const t = useTexts();
  const query = useQuery('replication.coverage', {});
  if (query.status !== 'done') return null;
  const { models } = query.value;
  const lacking = models.flatMap(({ id, title, notInStata }) =>
    notInStata === null ? [] : [{ id, sentence: t(`replication.${notInStata}`, { title }) }],
  );
  if (models.length === 0) return <Text size="sm">{t('replication.coversNone')}</Text>;
  if (lacking.length === 0) {
    return <Text size="sm">{t('replication.covers', { count: models.length })}</Text>;
  }
  return (
    <div>
      <Text size="sm">{t('replication.notInStata')}</Text>
      <List size="sm">
        {lacking.map(({ id, sentence }) => (
          <List.Item key={id}>{sentence}</List.Item>
        ))}
      </List>
    </div>
  );
}
