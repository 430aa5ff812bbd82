import { expect, it } from 'vitest';
import { guessMunicipality } from '../../../../../src-main/domain/import/guess-municipality.ts';

const context = { label: null, columnValues: new Set<string>(), year: null };

it('gives the code of a name, of a code, and of the label of a code of its own', () => {
  expect(guessMunicipality('Greve Kommune', context)).toEqual({ mapped: 253, isKnown: true });
  expect(guessMunicipality('0253', context)).toEqual({ mapped: 253, isKnown: true });
  expect(guessMunicipality('17', { ...context, label: 'Greve' })).toEqual({
    mapped: 253,
    isKnown: true,
  });
});

it('asks about anything else', () => {
  expect(guessMunicipality('Atlantis', context)).toEqual({ mapped: null, isKnown: false });
});
