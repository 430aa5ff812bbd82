import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ReviewRecord } from '../../../shared/contract/linkage.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { waveLabel } from '../../ui/wave-label.ts';
import classes from './linkage.module.css';
import type { LinkStep } from './step-title.ts';

const SHOWN = 50;
const TYPING_PAUSE_MS = 200;

interface Props {
  readonly step: LinkStep;
  readonly side: 'left' | 'right';
  readonly chosen: string | null;
  readonly onChoose: (recordId: string) => void;
}

/** Rows on one side of a step that have no link, by name, e-mail or municipality. */
export function UnlinkedSearch({ step, side, chosen, onChoose }: Props) {
  const t = useTexts();
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const query = useQuery('linkage.unlinked', { step: step.id, side, text: searched, limit: SHOWN });
  const label = t(side === 'left' ? 'linkage.searchLeft' : 'linkage.searchRight', {
    side: useSideName(step, side),
  });
  return (
    <div>
      <TextInput
        label={label}
        placeholder={t('linkage.searchHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.records} role="radiogroup" aria-label={label}>
        <QueryView query={query}>
          {({ records }) =>
            records.length === 0 ? (
              <p className={classes.noRecords}>{t('linkage.noneUnlinked')}</p>
            ) : (
              records.map((record) => (
                <RecordChoice
                  key={record.recordId}
                  record={record}
                  group={side}
                  isChosen={record.recordId === chosen}
                  onChoose={() => onChoose(record.recordId)}
                />
              ))
            )
          }
        </QueryView>
      </div>
      <p className={classes.soft} role="status">
        {query.status === 'done' &&
          (query.value.total > SHOWN
            ? t('linkage.foundFirst', { shown: SHOWN, count: query.value.total })
            : t('linkage.found', { count: query.value.total }))}
      </p>
    </div>
  );
}

function useSideName(step: LinkStep, side: 'left' | 'right'): string {
  const t = useTexts();
  const plan = useQuery('study.plan', {});
  const waves = plan.status === 'done' ? plan.value.plan.waves : [];
  return step.kind === 'answer-list' && side === 'left'
    ? t('linkage.sideAnswers')
    : t('linkage.sideList', { wave: waveLabel(waves, step[side]) });
}

interface ChoiceProps {
  readonly record: ReviewRecord;
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function RecordChoice({ record, group, isChosen, onChoose }: ChoiceProps) {
  const words = useWords();
  const place = [record.municipality, record.party && words.local(record.party)]
    .filter(Boolean)
    .join(' · ');
  const emails = record.emails.join(', ');
  return (
    <label className={classes.record}>
      <input
        type="radio"
        name={`unlinked-${group}`}
        checked={isChosen}
        onChange={onChoose}
        aria-label={[record.name, place, emails].filter(Boolean).join(', ')}
      />
      {record.name}
      <span className={classes.recordDetail}>{place}</span>
      <span className={classes.recordDetail}>{emails}</span>
    </label>
  );
}
