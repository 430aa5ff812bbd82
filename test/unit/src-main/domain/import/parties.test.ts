import { describe, expect, it } from 'vitest';
import {
  asPartyId,
  guessPartyLetter,
  guessPartyName,
  PARTY_TARGETS,
  partyTitle,
} from '../../../../../src-main/domain/import/parties.ts';

const context = (year: number, values: string[] = []) => ({
  label: null,
  columnValues: new Set(values),
  year,
});

describe('guessPartyLetter', () => {
  it('takes S and K for the parties that have these ballot letters', () => {
    expect(guessPartyLetter('S', context(2019))).toEqual({ mapped: 'local', isKnown: true });
    expect(guessPartyLetter('K', context(2019))).toEqual({ mapped: 'K', isKnown: true });
  });

  it('asks about S and K in a column that is written as newspapers do', () => {
    const press = context(2019, ['S', 'K', 'DF', 'EL', 'SF']);
    expect(guessPartyLetter('S', press)).toEqual({ mapped: 'A', isKnown: false });
    expect(guessPartyLetter('K', press)).toEqual({ mapped: 'C', isKnown: false });
    expect(guessPartyLetter('EL', press)).toEqual({ mapped: 'Ø', isKnown: true });
  });

  it('takes Æ for a local list before 2022 and asks after it', () => {
    expect(guessPartyLetter('Æ', context(2019))).toEqual({ mapped: 'local', isKnown: true });
    expect(guessPartyLetter('Æ', context(2023))).toEqual({ mapped: 'Æ', isKnown: false });
  });

  it('takes other letters for local lists, but M only before 2022', () => {
    expect(guessPartyLetter('T', context(2023))).toEqual({ mapped: 'local', isKnown: true });
    expect(guessPartyLetter('M', context(2019))).toEqual({ mapped: 'local', isKnown: true });
    expect(guessPartyLetter('M', context(2023))).toEqual({ mapped: null, isKnown: false });
  });
});

describe('guessPartyName', () => {
  it.each([
    ['Socialdemokratiet (A)', 'A'],
    ['A - Socialdemokratiet', 'A'],
    ['Soc.dem.', 'A'],
    ['Venstre, Danmarks Liberale Parti', 'V'],
    ['Det Radikale Venstre', 'B'],
    ['ENHEDSLISTEN - De Rød-Grønne', 'Ø'],
    ['Slesvigsk Parti', 'local'],
    ['Borgerlisten', 'local'],
    ['Tværpolitisk Liste', 'local'],
    ['Uden for partierne', 'none'],
    ['DF', 'O'],
  ])('reads %s', (text, party) => {
    expect(guessPartyName(text, context(2023))).toEqual({ mapped: party, isKnown: true });
  });

  it('asks rather than guess where a name says too little', () => {
    expect(guessPartyName('Moderaterne', context(2023)).isKnown).toBe(false);
    expect(guessPartyName('S', context(2023)).isKnown).toBe(false);
    expect(guessPartyName('Nyt parti', context(2023)).isKnown).toBe(false);
  });

  it('reads the label of a code', () => {
    const labelled = { ...context(2023), label: 'Dansk Folkeparti' };
    expect(guessPartyName('8', labelled)).toEqual({ mapped: 'O', isKnown: true });
  });
});

it('names every party, and takes nothing else for one', () => {
  expect(PARTY_TARGETS).toHaveLength(14);
  expect(partyTitle('O').da).toBe('Dansk Folkeparti');
  expect(asPartyId('Ø')).toBe('Ø');
  expect(asPartyId('G')).toBeNull();
  expect(asPartyId(3)).toBeNull();
});
