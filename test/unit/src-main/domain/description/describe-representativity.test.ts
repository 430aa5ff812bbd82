import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../../../shared/kernel/ids.ts';
import { describeRepresentativity } from '../../../../../src-main/domain/description/describe-representativity.ts';
import type { DescriptionInput } from '../../../../../src-main/domain/description/describe-waves.ts';
import type { PartyId } from '../../../../../src-main/domain/import/records.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import { answer, idOf, member } from '../linkage/people.ts';

/** Members of one wave by party, of whom the first so many answered. */
function study(parties: readonly [party: PartyId, members: number, answers: number][]) {
  const people = parties.flatMap(([party, members, answers]) =>
    Array.from({ length: members }, (_, place) => ({
      id: `${party}-${place}`,
      name: `${party} ${place}`,
      party,
      isAnswering: place < answers,
    })),
  );
  const input: DescriptionInput = {
    plan: councilPanelPlan('Studie'),
    lists: people.map((person) => member('2019', person)),
    answers: people
      .filter(({ isAnswering }) => isAnswering)
      .map((person) => answer('2019', { ...person, id: `answer-${person.id}` })),
    linkage: {
      steps: [],
      pairs: [],
      answersLeftOut: [],
      persons: people.map(({ id, isAnswering }) => ({
        personId: `person-${id}` as PersonId,
        members: [
          {
            wave: '2019',
            list: idOf(id),
            answer: isAnswering ? idOf(`answer-${id}`) : null,
          },
        ],
      })),
    },
  };
  const report = describeRepresentativity(input).find(({ field }) => field === 'party');
  if (!report) throw new Error('no comparison by party');
  return report;
}

describe('respondents against the member list', () => {
  it('are alike where every party answers as often', () => {
    const { sentence, test, dissimilarity } = study([
      ['A', 60, 30],
      ['V', 40, 20],
    ]);
    expect(test).toMatchObject({ statistic: 0, degreesOfFreedom: 1, pValue: 1 });
    expect(dissimilarity).toBe(0);
    expect(sentence.da).toContain('ingen gruppe afviger sikkert');
  });

  it('name the parties that stand out, with the size of the gap in points', () => {
    const { sentence, groups } = study([
      ['A', 100, 70],
      ['V', 100, 30],
    ]);
    expect(groups.map(({ difference }) => difference)).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(-0.2, 12),
    ]);
    expect(sentence.en).toMatch(/large over-representation of .+ \(\+20\.0 percentage points\)/i);
  });

  it('may deviate as a whole without any party standing out', () => {
    const { sentence } = study([
      ['A', 300, 164],
      ['B', 300, 136],
      ['C', 300, 164],
      ['D', 300, 136],
      ['F', 300, 164],
      ['I', 300, 136],
    ]);
    expect(sentence.en).toContain('but no single group does');
  });

  it('cannot be tested where nobody answered', () => {
    const { sentence, test } = study([
      ['A', 10, 0],
      ['V', 10, 0],
    ]);
    expect(test).toBeNull();
    expect(sentence.en).toContain('Cannot be tested');
  });
});
