import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import type { LogEntry } from './log-entry.ts';

/** An entry in words; parts of the plan are called by their titles where they still exist. */
export function useEntryText(plan: StudyPlan | null): (entry: LogEntry) => string {
  const t = useTexts();
  const words = useWords();
  return (entry) => {
    const { part, source, verdict } = entry.details;
    return words.code(entry.kind === 'event' ? 'events' : 'commands', entry.what, {
      ...entry.details,
      source: typeof source === 'string' ? nameOf(source) : (source ?? null),
      part: typeof part === 'string' ? nameOf(part) : (part ?? null),
      verdict: typeof verdict === 'string' ? words.code('details', verdict) : null,
    });
  };

  function quoted(text: string): string {
    return t('log.quoted', { text });
  }

  function nameOf(id: string): string {
    const titled = [...(plan?.scales ?? []), ...(plan?.modelSets ?? [])];
    const title = titled.find((part) => part.id === id)?.title;
    if (title) return quoted(words.local(title));
    const label = plan?.variables.find((variable) => variable.id === id)?.label;
    if (label) return quoted(words.local(label));
    const source = plan?.sources.find((part) => part.id === id);
    if (source) return quoted(source.title);
    return plan?.tables.find((table) => table.id === id)?.number ?? id;
  }
}
