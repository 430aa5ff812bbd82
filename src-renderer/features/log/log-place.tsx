import { useState } from 'react';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useQuery } from '../../session/use-query.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Place } from '../../ui/place.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { diaryDays } from './diary.ts';
import { EntryFacts } from './entry-facts.tsx';
import { useEntryText } from './entry-text.ts';
import classes from './log.module.css';
import type { LogEntry } from './log-entry.ts';
import { OverrideReason } from './override-reason.tsx';

/** Log: what was done to the study, by day. */
export function LogPlace() {
  const t = useTexts();
  const log = useQuery('study.log', {});
  const plan = useQuery('study.plan', {});
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const entries = log.status === 'done' ? log.value.entries : [];
  const selected = entries.find(({ id }) => id === selectedId) ?? null;
  return (
    <Place
      title={t('places.log')}
      state={t('log.state', { count: entries.length })}
      inspector={
        selected ? (
          <>
            <EntryFacts entry={selected} />
            {selected.what === 'disclosure-overridden' && <OverrideReason at={selected.at} />}
          </>
        ) : (
          <p className={classes.soft}>{t('log.inspectorEmpty')}</p>
        )
      }
    >
      <QueryView query={log}>
        {(value) =>
          value.entries.length === 0 ? (
            <Empty sentence={t('log.empty')} />
          ) : (
            <Diary
              entries={value.entries}
              plan={plan.status === 'done' ? plan.value.plan : null}
              selectedId={selectedId}
              onSelect={setSelectedId}
            />
          )
        }
      </QueryView>
    </Place>
  );
}

interface DiaryProps {
  readonly entries: readonly LogEntry[];
  readonly plan: StudyPlan | null;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

function Diary({ entries, plan, selectedId, onSelect }: DiaryProps) {
  const t = useTexts();
  const numbers = useNumbers();
  return (
    <div className={classes.diary} role="region" aria-label={t('log.entries')}>
      {diaryDays(entries, numbers.day).map(({ day, entries: own }) => (
        <section key={day} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ol className={classes.entries}>
            {own.map((entry) => (
              <li key={entry.id}>
                <EntryLine
                  entry={entry}
                  plan={plan}
                  isSelected={entry.id === selectedId}
                  onSelect={() => onSelect(entry.id)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface LineProps {
  readonly entry: LogEntry;
  readonly plan: StudyPlan | null;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

const stateTexts = {
  done: 'log.stateDone',
  undone: 'log.stateUndone',
  superseded: 'log.stateSuperseded',
} as const;

function EntryLine({ entry, plan, isSelected, onSelect }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const textOf = useEntryText(plan);
  const isOff = entry.state === 'undone' || entry.state === 'superseded';
  return (
    <button
      type="button"
      className={isSelected ? `${classes.entry} ${classes.selected}` : classes.entry}
      aria-pressed={isSelected}
      onClick={onSelect}
    >
      <span className={classes.time}>{numbers.time(entry.at)}</span>
      <span className={isOff ? classes.off : undefined}>{textOf(entry)}</span>
      {entry.state !== null && isOff && (
        <span className={classes.state}>{t(stateTexts[entry.state])}</span>
      )}
    </button>
  );
}
