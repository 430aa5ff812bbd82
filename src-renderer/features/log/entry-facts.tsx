import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import type { LogEntry } from './log-entry.ts';

const states = {
  done: 'log.stateDone',
  undone: 'log.stateUndone',
  superseded: 'log.stateSuperseded',
} as const;

/** One entry of the diary with all that it carries. */
export function EntryFacts({ entry }: { readonly entry: LogEntry }) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const kind = entry.kind === 'edit' ? t('log.kindEdit') : t('log.kindEvent');
  const details = Object.entries(entry.details).map(([name, value]) => ({
    name: words.code('details', name),
    value: typeof value === 'number' ? numbers.count(value) : words.code('details', value ?? '–'),
  }));
  return (
    <PanelSection title={kind}>
      <Facts
        facts={[
          { name: t('log.at'), value: numbers.dateTime(entry.at) },
          ...(entry.revision === null
            ? []
            : [{ name: t('log.revision'), value: numbers.count(entry.revision) }]),
          ...(entry.state === null
            ? []
            : [{ name: t('log.entryState'), value: t(states[entry.state]) }]),
          ...details,
        ]}
      />
    </PanelSection>
  );
}
