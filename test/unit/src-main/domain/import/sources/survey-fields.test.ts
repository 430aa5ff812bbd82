import { expect, it } from 'vitest';
import { surveyFields } from '../../../../../../src-main/domain/import/sources/survey-fields.ts';
import { plan } from '../sheets.ts';

it('asks for the items and answers that the plan uses, each once', () => {
  const ids = surveyFields(plan).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(['socr-1', 'consensus-3', 'coalition', 'gender', 'birthYear', 'terms']),
  );
});

it('offers what a question that only this study asks may mean', () => {
  const variable = (id: string, type: 'binary' | 'number' | 'category') => ({
    id,
    label: { da: id, en: id },
    type,
    derivation: { kind: 'answer' as const, field: id },
    levels: type === 'category' ? [{ value: 'low', title: { da: 'Lav', en: 'Low' } }] : [],
  });
  const fields = surveyFields({
    ...plan,
    variables: [
      variable('rerun', 'binary'),
      variable('hours', 'number'),
      variable('rank', 'category'),
    ],
  });
  const targetsOf = (id: string) =>
    fields.find((field) => field.id === id)?.targets?.map(({ value }) => value);
  expect(targetsOf('rerun')).toEqual([1, 0]);
  expect(targetsOf('hours')).toBeUndefined();
  expect(targetsOf('rank')).toEqual(['low']);
  expect(targetsOf('socr-1')).toEqual([1, 2, 3, 4, 5]);
});
