import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { useRelease } from './use-release.tsx';

interface Props {
  readonly plan: StudyPlan;
  readonly table: string;
  readonly language: Language;
}

/** Every format that the app writes, for all tables or for the one in sight. */
export function ExportMenu({ plan, table, language }: Props) {
  const t = useTexts();
  const words = useWords();
  const { client, notify } = useSession();
  const command = useCommand('tables.export');
  const catalog = useQuery('catalog.list', {});
  const writers = catalog.status === 'done' ? catalog.value.writers : [];
  const release = useRelease();
  const save = (tables: string[], writer: string) =>
    release.start({
      tables,
      language,
      exit: 'export',
      leave: async (disclosure) => {
        const answer = await command.run({ tables, language, writer, disclosure });
        if (answer.ok && (await client.files.save(answer.value.file)))
          notify('done', t('tables.exported'));
        return answer.ok;
      },
    });
  const choices = [
    ['tables.exportAll', 'tables.exportAllAs', plan.tables.map(({ id }) => id)],
    ['tables.exportThis', 'tables.exportThisAs', [table]],
  ] as const;
  const isRunning = command.isRunning || release.isRunning;
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button leftSection={<IconDownload size={16} />} loading={isRunning}>
            {t('tables.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(([title, label, tables]) => [
            <Menu.Label key={title}>{t(title)}</Menu.Label>,
            ...writers.map((writer) => (
              <Menu.Item
                key={`${title}-${writer.id}`}
                aria-label={t(label, { format: words.local(writer.title) })}
                rightSection={`.${writer.extension.replace(/^\./, '')}`}
                onClick={() => void save([...tables], writer.id)}
              >
                {words.local(writer.title)}
              </Menu.Item>
            )),
          ])}
        </Menu.Dropdown>
      </Menu>
      {release.dialog}
    </>
  );
}
