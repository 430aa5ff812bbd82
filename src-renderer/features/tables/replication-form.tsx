import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ReplicationRows, SHORTEST_REASON } from '../../../shared/contract/replication.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from '../../ui/dialog.module.css';

interface Props {
  readonly language: Language;
  readonly onDone: () => void;
}

/** Synthetic rows unless somebody writes why the real ones must leave. */
export function ReplicationForm({ language, onDone }: Props) {
  const t = useTexts();
  const { client, notify } = useSession();
  const command = useCommand('replication.package');
  const [kind, setKind] = useState<Kind>('synthetic');
  const [reason, setReason] = useState('');
  const isReady = kind === 'synthetic' || reason.trim().length >= SHORTEST_REASON;
  const save = async () => {
    const rows: ReplicationRows = kind === 'real' ? { kind, reason } : { kind };
    const answer = await command.run({ rows, language });
    if (!answer.ok || !(await client.files.save(answer.value.file))) return;
    const { covered, notCovered } = answer.value;
    notify(
      'done',
      notCovered === 0
        ? t('tables.packageDone', { count: covered })
        : t('tables.packagePartly', { covered, notCovered }),
    );
    onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('tables.packageSentence')}</p>
      <RowsChoice kind={kind} onChange={setKind} />
      {kind === 'real' && (
        <Textarea
          label={t('tables.packageReason')}
          description={t('tables.packageReasonMeans')}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('frame.cancel')}
        </Button>
        <Button type="submit" disabled={!isReady} loading={command.isRunning}>
          {t('tables.packageSave')}
        </Button>
      </div>
    </form>
  );
}

type Kind = ReplicationRows['kind'];

interface ChoiceProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

function RowsChoice({ kind, onChange }: ChoiceProps) {
  const t = useTexts();
  const choices = [
    ['synthetic', 'tables.packageSynthetic', 'tables.packageSyntheticMeans'],
    ['real', 'tables.packageReal', 'tables.packageRealMeans'],
  ] as const;
  return (
    <Radio.Group
      label={t('tables.packageRows')}
      value={kind}
      onChange={(value) => onChange(value === 'real' ? 'real' : 'synthetic')}
    >
      <Stack gap="xs" mt="xs">
        {choices.map(([value, label, meaning]) => (
          <Radio key={value} value={value} label={t(label)} description={t(meaning)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
