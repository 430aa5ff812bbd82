import { List, Text } from '@mantine/core';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';

/** Which models will the scripts repeat, and which of them cannot Stata? Said before it is made. */
export function ReplicationCoverage() {
  const t = useTexts();
  const query = useQuery('replication.coverage', {});
  if (query.status !== 'done') return null;
  const { models, alternatives } = query.value;
  const lacking = models.flatMap(({ id, title, notInStata }) =>
    notInStata === null ? [] : [{ id, sentence: t(`replication.${notInStata}`, { title }) }],
  );
  const whole =
    models.length === 0
      ? t('replication.coversNone')
      : t('replication.covers', { count: models.length });
  return (
    <div>
      <Text size="sm">{lacking.length === 0 ? whole : t('replication.notInStata')}</Text>
      {lacking.length > 0 && (
        <List size="sm">
          {lacking.map(({ id, sentence }) => (
            <List.Item key={id}>{sentence}</List.Item>
          ))}
        </List>
      )}
      {alternatives.length > 0 && (
        <Text size="sm">{t('replication.alternatives', { models: alternatives.join(', ') })}</Text>
      )}
    </div>
  );
}
