import { describe, expect, it } from 'vitest';
import {
  findMunicipality,
  municipalityName,
  municipalityWithCode,
  regionOf,
} from '../../../../../src-main/domain/import/municipalities.ts';

const codeOf = (text: string): number | null => findMunicipality(text)?.code ?? null;

describe('findMunicipality', () => {
  it.each([
    ['Høje-Taastrup Kommune', 169],
    ['Høje Tåstrup', 169],
    ['169', 169],
    ['0169', 169],
    ['169 Høje-Taastrup', 169],
    ['Københavns Kommune', 101],
    ['KÃ¸benhavn', 101],
    ['Århus', 751],
    ['Bornholms Regionskommune', 400],
    ['Nordfyn', 480],
    ['Vesthimmerlands', 820],
    ['AABENRAA', 580],
    ['Brønderslev-Dronninglund', 810],
  ])('reads %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each(['Hele landet', 'Region Hovedstaden', 'Christiansø', '411', '999', '', '101 Odense'])(
    'does not take %s for one',
    (text) => {
      expect(codeOf(text)).toBeNull();
    },
  );
});

describe('the table of municipalities', () => {
  it('gives a code its name and region', () => {
    const roskilde = municipalityWithCode(265);
    expect(roskilde && municipalityName(roskilde.code)).toBe('Roskilde');
    expect(roskilde && regionOf(roskilde.code)).toBe('Sjælland');
    expect(municipalityWithCode(411)).toBeNull();
  });
});
