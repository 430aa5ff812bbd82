import { describe, expect, test } from 'vitest';
import type { ModelTerm, TermPart } from '../../../../shared/plan/model-term.ts';
import { termCoefficients, termLabel } from '../../../../shared/plan/term-label.ts';
import type { VariablePlan } from '../../../../shared/plan/variable-plan.ts';

function variable(id: string, da: string, en: string, levels: VariablePlan['levels'] = []) {
  const type = levels.length > 0 ? 'category' : 'number';
  const derivation = { kind: 'wave-time' } as const;
  return { id, label: { da, en }, type, derivation, levels } satisfies VariablePlan;
}

const level = (value: string, name: string) => ({ value, title: { da: name, en: name } });
const variables = [
  variable('socr', 'SOC-R', 'SOC-R'),
  variable('coalition', 'Borgmesterkoalition (1 = ja)', 'Mayor’s coalition (1 = yes)'),
  variable('age', 'Alder', 'Age'),
  variable('party', 'Parti', 'Party', [level('A', 'Socialdemokratiet'), level('V', 'Venstre')]),
];

function product(...parts: readonly (string | TermPart)[]): ModelTerm {
  return {
    parts: parts.map((part) =>
      typeof part === 'string' ? { variable: part, transform: 'none', reference: null } : part,
    ),
  };
}

const log: TermPart = { variable: 'age', transform: 'log', reference: null };
const centred: TermPart = { variable: 'age', transform: 'centred', reference: null };

describe('the label of a term', () => {
  const da = (term: ModelTerm) => termLabel(term, variables, 'da');

  test('is the variable’s own where it enters as it is', () => {
    expect(da('coalition')).toBe('Borgmesterkoalition (1 = ja)');
    expect(da(product('coalition'))).toBe('Borgmesterkoalition (1 = ja)');
  });

  test('leaves the coding out of an interaction', () => {
    expect(da(product('socr', 'coalition'))).toBe('SOC-R × Borgmesterkoalition');
    expect(termLabel(product('socr', 'coalition'), variables, 'en')).toBe(
      'SOC-R × Mayor’s coalition',
    );
  });

  test('writes powers, logarithms and centring', () => {
    expect(da(product('age', 'age'))).toBe('Alder²');
    expect(da(product('age', 'age', 'age'))).toBe('Alder³');
    expect(da(product(log))).toBe('ln(Alder)');
    expect(da(product(centred))).toBe('Alder (centreret)');
    expect(da(product(centred, centred))).toBe('Alder (centreret)²');
    expect(termLabel(product('socr', centred), variables, 'en')).toBe('SOC-R × Age (centred)');
  });

  test('is the id where the variable is gone', () => {
    expect(da('gone')).toBe('gone');
  });
});

describe('the coefficients of a term', () => {
  test('are one for a number', () => {
    expect(termCoefficients('age', variables, 'da')).toEqual([{ name: 'age', label: 'Alder' }]);
    expect(termCoefficients(product(log), variables, 'da')).toEqual([
      { name: 'log(age)', label: 'ln(Alder)' },
    ]);
    expect(termCoefficients(product('age', 'age'), variables, 'da')).toEqual([
      { name: 'age*age', label: 'Alder²' },
    ]);
  });

  test('are one for each level of a category, alone and in an interaction', () => {
    expect(termCoefficients('party', variables, 'da')).toEqual([
      { name: 'party=A', label: 'Parti: Socialdemokratiet' },
      { name: 'party=V', label: 'Parti: Venstre' },
    ]);
    expect(termCoefficients(product('coalition', 'party'), variables, 'da')).toEqual([
      {
        name: 'coalition*party=A',
        label: 'Borgmesterkoalition × Parti: Socialdemokratiet',
      },
      { name: 'coalition*party=V', label: 'Borgmesterkoalition × Parti: Venstre' },
    ]);
  });
});
