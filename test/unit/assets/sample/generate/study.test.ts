import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../../../../assets/sample/generate/facts.ts';
import { FROZEN_PARAMETERS } from '../../../../../assets/sample/generate/frozen-parameters.ts';
import { councillorsOf } from '../../../../../assets/sample/generate/politician.ts';
import { drawStudy } from '../../../../../assets/sample/generate/study.ts';

const facts = loadFacts();
const { people, respondents, answers } = drawStudy(facts, FROZEN_PARAMETERS.seed);

describe('drawStudy', () => {
  it('fills the exact seats of each municipality in both years', () => {
    for (const wave of [2019, 2023] as const) {
      const members = councillorsOf(people, wave).filter(({ seat }) => !seat.isSubstitute);
      for (const place of facts.municipalities) {
        const seated = members.filter(({ seat }) => seat.municipality === place);
        expect(seated, `${place.name} ${wave}`).toHaveLength(place.seats[wave]);
        expect(seated.filter(({ seat }) => seat.isMayor)).toHaveLength(1);
      }
    }
  });

  it('gives each party of 2019 the seats it won', () => {
    const members = councillorsOf(people, 2019).filter(({ seat }) => !seat.isSubstitute);
    for (const { party, seatsElected2017 } of facts.parties) {
      const seated = members.filter(({ seat }) => seat.party === party);
      expect(seated, party).toHaveLength(seatsElected2017);
    }
  });

  it('lets 1,490 persons stay, 71 of them for another party', () => {
    const stayers = people.filter((person) => person.seats[2019] && person.seats[2023]);
    expect(stayers).toHaveLength(1490);
    const switched = stayers.filter(
      (person) => person.seats[2019]?.party !== person.seats[2023]?.party,
    );
    expect(switched).toHaveLength(71);
  });

  it('never makes a mayor a group leader or a committee chair', () => {
    const mayors = councillorsOf(people, 2023).filter(({ seat }) => seat.isMayor);
    expect(mayors.filter(({ seat }) => seat.isGroupLeader || seat.isChair)).toEqual([]);
  });

  it('has 265 answering pairs that can be linked and 4 that cannot', () => {
    const both = [...respondents.inWave[2019]].filter((person) =>
      respondents.inWave[2023].has(person),
    );
    expect(both).toHaveLength(269);
    expect(both.filter((person) => respondents.unlinkable.has(person))).toHaveLength(4);
  });

  it('hears all twelve parties and the local lists', () => {
    expect(new Set(answers.map(({ seat }) => seat.party)).size).toBe(13);
  });
});
