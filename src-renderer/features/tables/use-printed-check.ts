import { useState } from 'react';
import type { TableCheck } from '../../../shared/contract/checker.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';

/** What a person gives to the check: a pasted table, and a text about it. */
export interface CheckWish {
  readonly pasted: string;
  readonly text: string;
}

/** Runs the check on what was pasted, on chosen files, or on the study's own tables. */
export function usePrintedCheck({ pasted, text }: CheckWish) {
  const t = useTexts();
  const { client, notify } = useSession();
  const printed = useCommand('checker.printed', { quiet: true });
  const own = useOwnTables();
  const [check, setCheck] = useState<TableCheck | null>(null);
  const isTable = pasted.trim() !== '';
  const isText = text.trim() !== '';
  const hasOwn = own.tables.length > 0;
  const run = async (files: string[]) => {
    setCheck(null);
    const isOwn = files.length === 0 && !isTable;
    const table = files.length === 0 ? pasted : null;
    const answer = isOwn
      ? await own.check(text)
      : await printed.run({ files, pasted: table, ...(isText && { text }) });
    if (answer.ok) setCheck(answer.value);
  };
  const chooseFiles = async () => {
    try {
      const files = await client.files.pickImportFiles();
      if (files.length > 0) await run(files.map(({ token }) => token));
    } catch {
      notify('failed', t('checker.filesNotRead'));
    }
  };
  return {
    check,
    run: () => run([]),
    chooseFiles,
    canRun: isTable || (isText && hasOwn),
    hasOwn,
    isRunning: printed.isRunning || own.isRunning,
    error: printed.error ?? own.error,
  };
}

/** The study's own regression tables, to hold a text against. */
function useOwnTables() {
  const query = useQuery('study.plan', {});
  const { run, isRunning, error } = useCommand('checker.own', { quiet: true });
  const plan = query.status === 'done' ? query.value.plan : null;
  const tables = plan?.tables.map(({ id }) => id) ?? [];
  const language = plan?.tableLanguage ?? 'da';
  return { tables, check: (text: string) => run({ tables, language, text }), isRunning, error };
}
