import type { Output } from '../../shared/contract/index.ts';
import type { PlanCommand } from '../../shared/plan/plan-commands.ts';
import { listLog } from '../store/log.ts';
import { listRevisions } from '../store/revisions.ts';
import type { ReadableDatabase } from '../store/sql.ts';
import { parseCommand } from './stored-document.ts';

type LogEntry = Output<'study.log'>['entries'][number];

/** What was done to the study, newest first: edits with their state, and events. */
export function studyLog(database: ReadableDatabase): LogEntry[] {
  const edits = listRevisions(database, parseCommand).map((revision): LogEntry => ({
    id: `edit-${revision.number}`,
    at: revision.at,
    kind: 'edit',
    what: revision.command.kind,
    details: partOf(revision.command),
    state: revision.state,
    revision: revision.number,
  }));
  const events = listLog(database).map((entry): LogEntry => ({
    id: `event-${entry.id}`,
    at: entry.at,
    kind: 'event',
    what: entry.event,
    details: { ...entry.details },
    state: null,
    revision: null,
  }));
  return [...edits, ...events].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Which part of the plan an edit was about; never what a person wrote. */
function partOf(command: PlanCommand): LogEntry['details'] {
  if ('value' in command) return { part: command.value.id };
  if ('id' in command) return { part: command.id };
  if (command.kind === 'decide-pair') return { verdict: command.decision.verdict };
  if (command.kind === 'set-party-switch') return { rule: command.rule };
  return {};
}
