import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { AlternativePlan } from '../../../../../shared/plan/alternative-plan.ts';
import type { StudyPlan } from '../../../../../shared/plan/study-plan.ts';
import {
  printedAlternatives,
  publicPlan,
} from '../../../../../src-main/domain/replication/printed-alternatives.ts';
import { readSampleDocument } from '../../../../../src-main/services/sample-study.ts';

const sample = fileURLToPath(new URL('../../../../../assets/sample/', import.meta.url));
const { plan } = readSampleDocument(sample);
const title = { da: 'Alternativer', en: 'Alternatives' };

function alternative(id: string, change: Partial<AlternativePlan> = {}): AlternativePlan {
  const [set] = plan.modelSets;
  const [column] = set?.columns ?? [];
  if (!set || !column) throw new Error('the sample has models');
  return {
    id,
    modelSet: set.id,
    insteadOf: column.id,
    outcome: set.outcome,
    column: { ...column, id },
    sampleOf: null,
    focus: ['socr'],
    scale: 'as-plan',
    links: 'all',
    label: { da: 'Uden samspil', en: 'Without interaction' },
    reason: 'Bedømmer 2 spurgte',
    withdrawn: null,
    ...change,
  };
}

const study: StudyPlan = {
  ...plan,
  alternatives: [
    alternative('A1'),
    alternative('A2', { withdrawn: { reason: 'Forkert' } }),
    alternative('A3', { modelSet: 'consensus' }),
  ],
  furtherTables: [{ id: 's', kind: 'alternatives', number: null, title, modelSet: 'vision' }],
};

test('alternatives that count and that a table prints are named', () => {
  expect(printedAlternatives(study).map(({ id }) => id)).toEqual(['A1']);
  expect(printedAlternatives({ ...study, furtherTables: [] })).toEqual([]);
});

test('the public plan has no sources and no remark that is not printed', () => {
  const shared = publicPlan(study);
  expect(shared.sources).toEqual([]);
  expect(shared.alternatives.map(({ id, reason }) => [id, reason])).toEqual([['A1', '']]);
  expect(JSON.stringify(shared)).not.toMatch(/Bedømmer|Forkert/);
});
