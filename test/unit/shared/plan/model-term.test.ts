import { describe, expect, test } from 'vitest';
import {
  chosenReferences,
  distinctTerms,
  modelTermSchema,
  termIdOf,
  termIdSchema,
  variablesOf,
  variablesOfAll,
} from '../../../../shared/plan/model-term.ts';
import type { ModelTerm, TermPart } from '../../../../shared/plan/model-term.ts';

function part(variable: string, further: Partial<TermPart> = {}): TermPart {
  return { variable, transform: 'none', reference: null, ...further };
}

const interaction: ModelTerm = { parts: [part('socr'), part('party', { reference: 'V' })] };
const square: ModelTerm = { parts: [part('age'), part('age')] };
const log: ModelTerm = { parts: [part('income', { transform: 'log' })] };
const centred: ModelTerm = { parts: [part('age', { transform: 'centred' })] };

describe('a term', () => {
  test('has an id that tells what enters', () => {
    expect(['socr', interaction, square, log, centred].map(termIdOf)).toEqual([
      'socr',
      'socr*party',
      'age*age',
      'log(income)',
      'c(age)',
    ]);
  });

  test('has an id that tables may name', () => {
    for (const term of ['log-population', interaction, square, log, centred]) {
      expect(termIdSchema.safeParse(termIdOf(term)).success).toBe(true);
    }
    for (const text of ['', 'a*', 'sqrt(a)', 'a b', 'log()', 'a*b*c*d']) {
      expect(termIdSchema.safeParse(text).success).toBe(false);
    }
  });

  test('names each of its variables once', () => {
    expect(variablesOf(square)).toEqual(['age']);
    expect(variablesOfAll(['age', square, interaction])).toEqual(['age', 'socr', 'party']);
  });

  test('is listed once however many models have it', () => {
    const columns = [{ terms: ['socr', square] }, { terms: [square, 'age'] }];
    expect(distinctTerms(columns)).toEqual(['socr', square, 'age']);
  });

  test('tells the reference that was chosen, the first time it was', () => {
    const other: ModelTerm = { parts: [part('party', { reference: 'A' })] };
    expect([...chosenReferences(['socr', interaction, other])]).toEqual([['party', 'V']]);
  });

  test('reads as it was written, a plain variable and a product alike', () => {
    expect(modelTermSchema.parse('socr')).toBe('socr');
    expect(modelTermSchema.parse(interaction)).toEqual(interaction);
    expect(modelTermSchema.safeParse({ parts: [] }).success).toBe(false);
    expect(modelTermSchema.safeParse('socr*coalition').success).toBe(false);
  });
});
