import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsFor } from '../../../../shared/i18n/translate.ts';
import type { ModelColumn, ModelSet } from '../../../../shared/plan/model-plan.ts';
import type { ModelTerm, TermPart } from '../../../../shared/plan/model-term.ts';
import { openSample, startServices } from './support/test-services.ts';

/** Terms beyond plain variables, and what is asked of their fits, on the encrypted sample study. */
const services = startServices();

function part(variable: string, further: Partial<TermPart> = {}): TermPart {
  return { variable, transform: 'none', reference: null, ...further };
}

function column(id: string, estimator: string, terms: ModelTerm[]): ModelColumn {
  const caption = { da: '', en: '' };
  const sample = { completeOn: null, persons: 'all' } as const;
  return { id, estimator, covariance: 'classical', caption, terms, sample };
}

/** Fixed effects of persons with two rows: what a wave dummy repeats is omitted. */
function panelColumn(id: string, terms: ModelTerm[]): ModelColumn {
  const sample = { completeOn: null, persons: 'two-rows' } as const;
  return { ...column(id, 'fixed-effects', terms), sample };
}

const interaction: ModelTerm = { parts: [part('socr'), part('coalition')] };
const age = part('age', { transform: 'centred' });
const modelSet: ModelSet = {
  id: 'terms',
  title: { da: 'Led', en: 'Terms' },
  outcome: 'vision',
  columns: [
    column('I', 'random-effects', ['socr', 'coalition', interaction]),
    column('II', 'random-effects', [
      'socr',
      { parts: [age] },
      { parts: [age, age] },
      { parts: [part('party', { reference: 'V' })] },
    ]),
    panelColumn('III', ['socr', 'time', 'male', 'age', { parts: [part('region')] }]),
  ],
};

beforeAll(async () => {
  await openSample(services);
  await services.call('study.edit', { command: { kind: 'put-model-set', value: modelSet } });
  await services.call('models.run', { modelSets: ['terms'] });
}, 120_000);

afterAll(() => services.stop());

async function estimateOf(id: string) {
  const { modelSets } = await services.call('models.results', {});
  const result = modelSets
    .find((one) => one.id === 'terms')
    ?.columns.find((candidate) => candidate.id === id);
  if (!result?.estimate) throw new Error(`${id}: ${result?.errorCode}`);
  return result.estimate;
}

describe('terms in the plan', () => {
  test('give coefficients by their names', async () => {
    const names = async (id: string) => (await estimateOf(id)).coefficients.map(({ term }) => term);
    expect(await names('I')).toEqual(['socr', 'coalition', 'socr*coalition', '(constant)']);
    const second = await names('II');
    expect(second.slice(0, 3)).toEqual(['socr', 'c(age)', 'c(age)*c(age)']);
    expect(second).toContain('party=A');
    expect(second).not.toContain('party=V');
  });

  test('are missing for a reason that has a sentence in both languages', async () => {
    const { omitted, coefficients } = await estimateOf('III');
    const reasonOf = (id: string) => omitted.find(({ term }) => term === id);
    expect(reasonOf('male')).toEqual({ term: 'male', reason: 'time-invariant' });
    expect(reasonOf('age')).toEqual({ term: 'age', reason: 'collinear-with-time', with: ['time'] });
    const estimated = coefficients.map(({ term }) => term);
    for (const { term, reason } of omitted) {
      expect(estimated).not.toContain(term);
      for (const language of ['da', 'en'] as const) {
        const sentence = wordsFor(language, 'omittedSentences', reason, { term: 'X', with: 'Y' });
        expect(sentence).toMatch(/^X .*\.$/);
      }
    }
  });

  test('are refused where a variable or a level is unknown, or a category transformed', async () => {
    const refusal = async (term: ModelTerm) => {
      const value = { ...modelSet, id: 'wrong', columns: [column('I', 'pooled', [term])] };
      const answer = await services.ask('study.edit', {
        command: { kind: 'put-model-set', value },
      });
      return answer.ok ? null : answer.error;
    };
    const missing = (name: string) => ({
      code: 'bad-plan',
      data: { part: 'wrong', missing: name },
    });
    expect(await refusal({ parts: [part('socr'), part('gone')] })).toEqual(missing('gone'));
    expect(await refusal({ parts: [part('party', { transform: 'log' })] })).toEqual(
      missing('party'),
    );
    expect(await refusal({ parts: [part('party', { reference: 'Q' })] })).toEqual(missing('Q'));
  });
});

describe('a fitted model answers', () => {
  const ask = (id: string) => ({ modelSet: 'terms', column: id });

  test('whether a block matters', async () => {
    const { test: joint, tested } = await services.call('models.jointTest', {
      ...ask('II'),
      terms: ['party'],
    });
    expect(joint).toMatchObject({ kind: 'wald', degreesOfFreedom: [tested.length] });
    expect(tested.every((name) => name.startsWith('party='))).toBe(true);
  });

  test('what an effect is at the values of another variable', async () => {
    const { coefficients } = await estimateOf('I');
    const [socr, , product] = coefficients;
    const { effects } = await services.call('models.marginalEffects', {
      ...ask('I'),
      effectOf: 'socr',
      at: 'coalition',
    });
    expect(effects.map(({ at }) => at)).toEqual([0, 1]);
    expect(effects[0]?.estimate).toBeCloseTo(socr!.estimate, 12);
    expect(effects[0]?.standardError).toBeCloseTo(socr!.standardError!, 12);
    expect(effects[1]?.estimate).toBeCloseTo(socr!.estimate + product!.estimate, 12);
  });

  test('why it cannot, by a declared code', async () => {
    const codeOf = async (id: string, effectOf: string, at: string) => {
      const input = { ...ask(id), effectOf, at };
      const answer = await services.ask('models.marginalEffects', input);
      return answer.ok ? null : answer.error.code;
    };
    expect(await codeOf('I', 'socr', 'age')).toBe('no-interaction');
    expect(await codeOf('II', 'party', 'socr')).toBe('effect-of-category');
    expect(await codeOf('V', 'socr', 'age')).toBe('unknown-part');
    const unknown = await services.ask('models.jointTest', { ...ask('I'), terms: ['party'] });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-part' } });
    const { plan } = await services.call('study.plan', {});
    const vision = plan.scales.find(({ id }) => id === 'vision')!;
    await services.call('study.edit', {
      command: { kind: 'put-scale', value: { ...vision, minimumAnswered: 2 } },
    });
    expect(await codeOf('I', 'socr', 'coalition')).toBe('not-fitted');
    await services.call('study.undo', {});
    expect(await codeOf('I', 'socr', 'coalition')).toBe(null);
  });
});
