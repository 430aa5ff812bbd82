import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useWords } from '../../session/use-texts.ts';
import type { LogEntry } from './log-entry.ts';

/** An entry in words; parts of the plan are called by their titles where they still exist. */
export function useEntryText(plan: StudyPlan | null): (entry: LogEntry) => string {
  const words = useWords();
  return (entry) => {
    if (entry.kind === 'event') return words.code('events', entry.what);
    const { part, verdict } = entry.details;
    return words.code('commands', entry.what, {
      ...entry.details,
      part: typeof part === 'string' ? nameOf(part) : (part ?? null),
      verdict: typeof verdict === 'string' ? words.code('details', verdict) : null,
    });
  };

  function nameOf(id: string): string {
    const titled = [...(plan?.scales ?? []), ...(plan?.modelSets ?? [])];
    const title = titled.find((part) => part.id === id)?.title;
    if (title) return `“${words.local(title)}”`;
    const label = plan?.variables.find((variable) => variable.id === id)?.label;
    if (label) return `“${words.local(label)}”`;
    const source = plan?.sources.find((part) => part.id === id);
    if (source) return `“${source.title}”`;
    return plan?.tables.find((table) => table.id === id)?.number ?? id;
  }
}
