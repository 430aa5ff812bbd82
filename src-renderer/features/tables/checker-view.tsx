import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CheckerResult } from './checker-result.tsx';
import classes from './checker.module.css';
import { usePrintedCheck } from './use-printed-check.ts';

/** Printed tables from elsewhere, and what a text says of them: what cannot be right? */
export function CheckerView() {
  const t = useTexts();
  const words = useWords();
  const [pasted, setPasted] = useState('');
  const [text, setText] = useState('');
  const checker = usePrintedCheck({ pasted, text });
  return (
    <section className={classes.checker} aria-label={t('checker.tab')}>
      <h2>{t('checker.title')}</h2>
      <p className={classes.intro}>{t('checker.intro')}</p>
      <Textarea
        label={t('checker.pasted')}
        placeholder={t('checker.pastedHint')}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        rows={6}
        spellCheck={false}
        classNames={{ input: classes.pasted ?? '' }}
      />
      <Textarea
        label={t('checker.text')}
        description={checker.hasOwn ? t('checker.textOwn') : undefined}
        placeholder={t('checker.textHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={4}
      />
      <div className={classes.buttons}>
        <Button
          disabled={!checker.canRun}
          loading={checker.isRunning}
          onClick={() => void checker.run()}
        >
          {t('checker.check')}
        </Button>
        <Button variant="default" onClick={() => void checker.chooseFiles()}>
          {t('checker.chooseFiles')}
        </Button>
      </div>
      {checker.error !== null && (
        <p className={classes.failed} role="alert">
          {words.error(checker.error)}
        </p>
      )}
      {checker.check !== null && <CheckerResult check={checker.check} />}
    </section>
  );
}
