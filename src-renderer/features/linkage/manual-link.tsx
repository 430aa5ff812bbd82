import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './linkage.module.css';
import { type LinkStep, useStepTitle } from './step-title.ts';
import { UnlinkedSearch } from './unlinked-search.tsx';

/** Links two rows that no rule brought together. */
export function ManualLink({ steps }: { readonly steps: readonly LinkStep[] }) {
  const t = useTexts();
  const titleOf = useStepTitle();
  const [stepId, setStepId] = useState(steps[0]?.id ?? '');
  const step = steps.find((candidate) => candidate.id === stepId) ?? steps[0];
  if (step === undefined) return null;
  return (
    <>
      <NativeSelect
        className={classes.stepSelect}
        label={t('linkage.step')}
        value={step.id}
        data={steps.map((candidate) => ({ value: candidate.id, label: titleOf(candidate) }))}
        onChange={(event) => setStepId(event.currentTarget.value)}
      />
      <PairMaker key={step.id} step={step} />
    </>
  );
}

function PairMaker({ step }: { readonly step: LinkStep }) {
  const t = useTexts();
  const { notify } = useSession();
  const [left, setLeft] = useState<string | null>(null);
  const [right, setRight] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const decide = useCommand('linkage.decide');
  const link = async () => {
    if (left === null || right === null) return;
    const input = { left, right, verdict: 'same' as const, reason: reason.trim() || null };
    if (!(await decide.run(input)).ok) return;
    notify('done', t('linkage.linkedNow'));
    setLeft(null);
    setRight(null);
    setReason('');
  };
  const isReady = left !== null && right !== null;
  return (
    <>
      <div className={classes.sides}>
        <UnlinkedSearch step={step} side="left" chosen={left} onChoose={setLeft} />
        <UnlinkedSearch step={step} side="right" chosen={right} onChoose={setRight} />
      </div>
      <div className={classes.manual}>
        <TextInput
          className={classes.reason}
          label={t('linkage.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          size="sm"
          disabled={!isReady}
          loading={decide.isRunning}
          onClick={() => void link()}
        >
          {t('linkage.linkThem')}
        </Button>
        {!isReady && <span className={classes.soft}>{t('linkage.linkHint')}</span>}
      </div>
    </>
  );
}
