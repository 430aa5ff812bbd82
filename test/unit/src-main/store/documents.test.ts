import { expect, it } from 'vitest';
import {
  loadDecisions,
  loadMeta,
  loadPlan,
  removeDecision,
  saveDecision,
  saveMeta,
  savePlan,
} from '../../../../src-main/store/documents.ts';
import { anything, studyFolder, write } from './support/temporary-study.ts';

const studies = studyFolder();

it('keeps facts about the study itself', () => {
  const database = studies.emptied();
  expect(loadMeta(database, 'created-at')).toBe('2026-03-01T12:00:00.000Z');
  expect(loadMeta(database, 'record-key')).toBeNull();
  write(database, (tx) => saveMeta(tx, 'record-key', 'first'));
  write(database, (tx) => saveMeta(tx, 'record-key', 'second'));
  expect(loadMeta(database, 'record-key')).toBe('second');
});

it('holds one plan, the last one saved', () => {
  const database = studies.emptied();
  expect(loadPlan(database, anything)).toBeNull();
  write(database, (tx) => savePlan(tx, { document: { title: 'Første' }, revision: 0 }));
  write(database, (tx) => savePlan(tx, { document: { title: 'Ændret', n: [1] }, revision: 7 }));
  expect(loadPlan(database, anything)).toEqual({
    document: { title: 'Ændret', n: [1] },
    revision: 7,
  });
});

it('keeps decisions in the order in which they were taken and lets one be taken back', () => {
  const database = studies.emptied();
  write(database, (tx) => {
    saveDecision(tx, { decisionId: 'b', body: { verdict: 'same' }, decidedAt: '2026-03-02' });
    saveDecision(tx, { decisionId: 'a', body: { verdict: 'same' }, decidedAt: '2026-03-03' });
    saveDecision(tx, { decisionId: 'c', body: { verdict: 'same' }, decidedAt: '2026-03-01' });
    saveDecision(tx, { decisionId: 'b', body: { verdict: 'different' }, decidedAt: '2026-03-02' });
  });
  const decided = loadDecisions(database, anything);
  expect(decided.map((decision) => decision.decisionId)).toEqual(['c', 'b', 'a']);
  expect(decided[1]?.body).toEqual({ verdict: 'different' });
  expect(write(database, (tx) => [removeDecision(tx, 'b'), removeDecision(tx, 'b')])).toEqual([
    true,
    false,
  ]);
  expect(loadDecisions(database, anything)).toHaveLength(2);
});
