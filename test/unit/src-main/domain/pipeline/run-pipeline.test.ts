import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { StudyDocument } from '../../../../../shared/plan/study-document.ts';
import { createPipeline } from '../../../../../src-main/domain/pipeline/run-pipeline.ts';
import type { Stage, StudyInputs } from '../../../../../src-main/domain/pipeline/stage.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function study(title: string, waveLabel = '2019'): StudyInputs {
  const plan = councilPanelPlan(title);
  const document: StudyDocument = {
    plan: { ...plan, waves: plan.waves.map((wave) => ({ ...wave, label: waveLabel })) },
    decisions: {
      format: 'panelvaerk-decisions',
      version: 1,
      recordKey: '0'.repeat(64),
      pairs: [],
    },
  };
  return { document, sources: [], identify: () => '0'.repeat(20) };
}

function countedStages() {
  const runs = { first: 0, second: 0 };
  const first: Stage<string> = {
    id: 'first',
    needs: [],
    inputs: ({ document }) => document.plan.waves,
    run: ({ document }) => {
      runs.first += 1;
      return document.plan.waves.map(({ label }) => label).join();
    },
  };
  const second: Stage<string> = {
    id: 'second',
    needs: [first],
    inputs: ({ document }) => document.plan.title,
    run: ({ document }, outputOf) => {
      runs.second += 1;
      return `${document.plan.title}: ${outputOf(first)}`;
    },
  };
  return { runs, first, second };
}

describe('the pipeline', () => {
  test('computes a stage once for equal inputs', () => {
    const { runs, second } = countedStages();
    const pipeline = createPipeline(hash);
    expect(pipeline.output(second, study('a'))).toBe('a: 2019,2019');
    expect(pipeline.output(second, study('a'))).toBe('a: 2019,2019');
    expect(runs).toEqual({ first: 1, second: 1 });
  });

  test('recomputes only what rests on the change', () => {
    const { runs, second } = countedStages();
    const pipeline = createPipeline(hash);
    pipeline.output(second, study('a'));
    pipeline.output(second, study('b'));
    expect(runs).toEqual({ first: 1, second: 2 });
    pipeline.output(second, study('b', 'other'));
    expect(runs).toEqual({ first: 2, second: 3 });
  });

  test('still has the output that an undo leads back to', () => {
    const { runs, second } = countedStages();
    const pipeline = createPipeline(hash);
    pipeline.output(second, study('a'));
    pipeline.output(second, study('b'));
    pipeline.output(second, study('a'));
    expect(runs.second).toBe(2);
  });

  test('refuses a stage that uses what it does not name', () => {
    const { first } = countedStages();
    const careless: Stage<string> = {
      id: 'careless',
      needs: [],
      inputs: () => null,
      run: (_study, outputOf) => outputOf(first),
    };
    expect(() => createPipeline(hash).output(careless, study('a'))).toThrow('careless');
  });
});
