import { expect, it } from 'vitest';
import { compareRecords } from '../../../../../src-main/domain/linkage/compare-records.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import { answer, member } from './people.ts';

it('compares answers within their wave and lists between waves in the order of time', () => {
  const [first, second] = councilPanelPlan('x').waves;
  const ole = { name: 'Ole Bang', email: 'ole@privatmail.example' };
  const { answers, lists } = compareRecords({
    waves: first && second ? [second, first] : [],
    lists: [member('2019', { id: 'a', ...ole }), member('2023', { id: 'b', ...ole })],
    answers: [
      answer('2019', { id: 's', ...ole }),
      answer('2023', { id: 't', ...ole }, { status: 'not-answered' }),
    ],
  });
  const pairsOf = (steps: typeof answers) =>
    steps.map(({ step }) => [
      step.id,
      step.proposed.map(({ left, right }) => `${left.id}-${right.id}`),
    ]);
  expect(pairsOf(answers)).toEqual([
    ['answers-2019', ['s-a']],
    ['answers-2023', []],
  ]);
  expect(pairsOf(lists)).toEqual([['lists-2019-2023', ['a-b']]]);
});
