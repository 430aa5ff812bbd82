import { invariant } from '../../shared/kernel/assert.ts';
import { type PairDecision, pairDecisionSchema } from '../../shared/plan/decisions.ts';
import { type PlanCommand, planCommandSchema } from '../../shared/plan/plan-commands.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import { studyPlanSchema } from '../../shared/plan/study-plan.ts';
import {
  loadDecisions,
  loadMeta,
  loadPlan,
  removeDecision,
  saveDecision,
  saveMeta,
  savePlan,
} from '../store/documents.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/sql.ts';

/** The study's document as its file holds it. */
export function loadDocument(database: ReadableDatabase): {
  document: StudyDocument;
  revision: number;
} {
  const stored = loadPlan(database, (value) => studyPlanSchema.parse(value));
  const recordKey = loadMeta(database, 'record-key');
  invariant(stored && recordKey, 'a study file holds a plan and a record key');
  const pairs = loadDecisions(database, (value) => pairDecisionSchema.parse(value));
  return {
    revision: stored.revision,
    document: {
      plan: stored.document,
      decisions: {
        format: 'panelvaerk-decisions',
        version: 1,
        recordKey,
        pairs: pairs.map(({ body }) => body),
      },
    },
  };
}

/** Writes a whole document into a study that has none yet. */
export function saveFirstDocument(tx: WritableDatabase, document: StudyDocument): void {
  saveMeta(tx, 'record-key', document.decisions.recordKey);
  savePlan(tx, { document: document.plan, revision: 0 });
  for (const pair of document.decisions.pairs) saveDecision(tx, asStored(pair));
}

/** Writes what differs between two states of the document. */
export function saveDocument(
  tx: WritableDatabase,
  next: StudyDocument,
  before: StudyDocument,
  revision: number,
): void {
  savePlan(tx, { document: next.plan, revision });
  const kept = new Set(next.decisions.pairs);
  const known = new Set(before.decisions.pairs);
  for (const pair of known) if (!kept.has(pair)) removeDecision(tx, decisionId(pair));
  for (const pair of kept) if (!known.has(pair)) saveDecision(tx, asStored(pair));
}

export function parseCommand(value: unknown): PlanCommand {
  return planCommandSchema.parse(value);
}

function asStored(pair: PairDecision) {
  return { decisionId: decisionId(pair), body: pair, decidedAt: pair.decidedAt };
}

function decisionId({ left, right }: PairDecision): string {
  return `${left}-${right}`;
}
