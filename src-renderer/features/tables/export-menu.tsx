import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Output } from '../../../shared/contract/index.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { type ListedTable, listTables } from '../../../shared/plan/table-list.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from './tables.module.css';
import { useRelease } from './use-release.tsx';

interface Props {
  readonly plan: StudyPlan;
  readonly table: string;
  readonly language: Language;
}

/** Every format that the app writes, for the table in sight, the article's or the supplement. */
export function ExportMenu({ plan, table, language }: Props) {
  const t = useTexts();
  const words = useWords();
  const { client, notify } = useSession();
  const command = useCommand('tables.export');
  const catalog = useQuery('catalog.list', {});
  const writers = catalog.status === 'done' ? catalog.value.writers : [];
  const release = useRelease();
  const save = (tables: string[], writer: string, isSupplement: boolean) =>
    release.start({
      tables,
      language,
      exit: 'export',
      leave: async (disclosure) => {
        const answer = await command.run({ tables, language, writer, isSupplement, disclosure });
        if (!answer.ok) return false;
        const { file, ...troubles } = answer.value;
        if (await client.files.save(file)) notify('done', exportedSentences(troubles, t));
        return true;
      },
    });
  const choices = exportChoices(plan, table);
  const isRunning = command.isRunning || release.isRunning;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button leftSection={<IconDownload size={16} />} loading={isRunning}>
            {t('tables.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu ?? ''}>
          {choices.map(([title, label, tables, isSupplement]) => [
            <Menu.Label key={title}>{t(title)}</Menu.Label>,
            ...writers.map((writer) => (
              <Menu.Item
                key={`${title}-${writer.id}`}
                aria-label={t(label, { format: words.local(writer.title) })}
                rightSection={`.${writer.extension.replace(/^\./, '')}`}
                onClick={() => void save([...tables], writer.id, isSupplement)}
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

/** What may leave together: the table in sight, the article's tables, the supplement as one work. */
function exportChoices(plan: StudyPlan, table: string) {
  const { article, supplement } = listTables(plan);
  const idsOf = (tables: readonly ListedTable[]): readonly string[] => tables.map(({ id }) => id);
  const choices = [
    ['tables.exportThis', 'tables.exportThisAs', [table], false],
    ['tables.exportAll', 'tables.exportAllAs', idsOf(article), false],
    ['tables.supplement', 'tables.exportSupplementAs', idsOf(supplement), true],
  ] as const;
  return choices.filter(([, , tables]) => tables.length > 0);
}

/** What is said of a finished file: that it is open to all, and what had to be done to texts. */
function exportedSentences(
  { guardedTexts, replacedCharacters }: Omit<Output<'tables.export'>, 'file'>,
  t: Translate,
): string {
  return [
    t('tables.exported'),
    ...(guardedTexts > 0 ? [t('tables.guarded', { count: guardedTexts })] : []),
    ...(replacedCharacters > 0 ? [t('tables.replaced', { count: replacedCharacters })] : []),
  ].join(' ');
}
