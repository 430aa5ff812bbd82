import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { TableCheck } from '../../../shared/contract/checker.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CheckerResult } from './checker-result.tsx';
import classes from './checker.module.css';

/** Printed tables from elsewhere: paste one or choose files, and see what cannot be right. */
export function CheckerView() {
  const t = useTexts();
  const words = useWords();
  const { client, notify } = useSession();
  const command = useCommand('checker.printed', { quiet: true });
  const [pasted, setPasted] = useState('');
  const [check, setCheck] = useState<TableCheck | null>(null);
  const run = async (files: string[], text: string | null) => {
    setCheck(null);
    const answer = await command.run({ files, pasted: text });
    if (answer.ok) setCheck(answer.value);
  };
  const chooseFiles = async () => {
    try {
      const files = await client.files.pickImportFiles();
      if (files.length === 0) return;
      await run(
        files.map(({ token }) => token),
        null,
      );
    } catch {
      notify('failed', t('checker.filesNotRead'));
    }
  };
  return (
    <section className={classes.checker} aria-label={t('checker.tab')}>
      <h2>{t('checker.title')}</h2>
      <p className={classes.intro}>{t('checker.intro')}</p>
      <Textarea
        aria-label={t('checker.pasted')}
        placeholder={t('checker.pastedHint')}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        rows={6}
        spellCheck={false}
        classNames={{ input: classes.pasted ?? '' }}
      />
      <div className={classes.buttons}>
        <Button
          disabled={pasted.trim() === ''}
          loading={command.isRunning}
          onClick={() => void run([], pasted)}
        >
          {t('checker.check')}
        </Button>
        <Button variant="default" onClick={() => void chooseFiles()}>
          {t('checker.chooseFiles')}
        </Button>
      </div>
      {command.error !== null && (
        <p className={classes.failed} role="alert">
          {words.error(command.error)}
        </p>
      )}
      {check !== null && <CheckerResult check={check} />}
    </section>
  );
}
