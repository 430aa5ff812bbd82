import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts';
import type { DecimalMark, ReplicationRows } from '../../../shared/contract/replication.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from '../../ui/dialog.module.css';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { CombinationRisk } from './combination-risk.tsx';
import { ReplicationCoverage } from './replication-coverage.tsx';

interface Props {
  readonly language: Language;
  readonly onDone: () => void;
}

/** What shall leave: a package on some rows, or the analysis data alone. */
type Kind = ReplicationRows['kind'] | 'data';

/** Synthetic rows unless somebody writes why the real ones must leave. */
export function ReplicationForm({ language, onDone }: Props) {
  const t = useTexts();
  const [kind, setKind] = useState<Kind>('synthetic');
  const [reason, setReason] = useState('');
  const [decimalMark, setDecimalMark] = useState<DecimalMark>(
    language === 'da' ? 'comma' : 'point',
  );
  const isReal = kind === 'real' || kind === 'data';
  const isReady = !isReal || reason.trim().length >= SHORTEST_REASON;
  const { save, isRunning } = useSave({ kind, reason, decimalMark, language }, onDone);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('replication.sentence')}</p>
      <ReplicationCoverage />
      <RowsChoice kind={kind} onChange={setKind} />
      {kind === 'data' && <DecimalChoice value={decimalMark} onChange={setDecimalMark} />}
      {isReal && <CombinationRisk />}
      {isReal && (
        <ReasonField
          label={t('replication.reason')}
          description={t('replication.reasonMeans')}
          value={reason}
          onChange={setReason}
        />
      )}
      <FormButtons
        submitLabel={t(kind === 'data' ? 'replication.saveData' : 'replication.save')}
        isDisabled={!isReady}
        isRunning={isRunning}
        onCancel={onDone}
      />
    </form>
  );
}

interface Wish {
  readonly kind: Kind;
  readonly reason: string;
  readonly decimalMark: DecimalMark;
  readonly language: Language;
}

/** Makes the file, lets a person save it, and says what it holds. */
function useSave({ kind, reason, decimalMark, language }: Wish, onDone: () => void) {
  const t = useTexts();
  const { client, notify } = useSession();
  const makePackage = useCommand('replication.package');
  const makeData = useCommand('replication.data');
  const saveData = async () => {
    const answer = await makeData.run({ reason, language, decimalMark });
    if (!answer.ok || !(await client.files.save(answer.value.file))) return;
    notify('done', t('replication.dataDone', { count: answer.value.rows }));
    onDone();
  };
  const savePackage = async (rows: ReplicationRows) => {
    const answer = await makePackage.run({ rows, language });
    if (!answer.ok || !(await client.files.save(answer.value.file))) return;
    const { models, notFitted, notInStata } = answer.value;
    const inR = models - notFitted.length;
    const inStata = models - new Set([...notFitted, ...notInStata]).size;
    notify(
      'done',
      inStata === models
        ? t('replication.done', { count: models })
        : t('replication.partly', { inR, inStata }),
    );
    onDone();
  };
  const save = () => {
    if (kind === 'data') return saveData();
    return savePackage(kind === 'real' ? { kind, reason } : { kind });
  };
  return { save, isRunning: makePackage.isRunning || makeData.isRunning };
}

const KINDS = ['synthetic', 'none', 'real', 'data'] as const;

interface RowsProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

function RowsChoice({ kind, onChange }: RowsProps) {
  const t = useTexts();
  return (
    <Radio.Group
      label={t('replication.rows')}
      value={kind}
      onChange={(value) => onChange(KINDS.find((known) => known === value) ?? 'synthetic')}
    >
      <Stack gap="xs" mt="xs">
        {KINDS.map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`replication.${value}`)}
            description={t(`replication.${value}Means`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface DecimalProps {
  readonly value: DecimalMark;
  readonly onChange: (value: DecimalMark) => void;
}

function DecimalChoice({ value, onChange }: DecimalProps) {
  const t = useTexts();
  return (
    <NativeSelect
      label={t('replication.decimal')}
      value={value}
      data={[
        { value: 'comma', label: t('replication.comma') },
        { value: 'point', label: t('replication.point') },
      ]}
      onChange={(event) => onChange(event.currentTarget.value === 'comma' ? 'comma' : 'point')}
    />
  );
}
