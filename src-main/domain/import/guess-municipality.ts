import { findMunicipality } from './municipalities.ts';
import type { GuessValue } from './source.ts';

/** A municipality's code for any way of writing its name or code. */
export const guessMunicipality: GuessValue = (raw, { label }) => {
  const municipality = findMunicipality(label ?? raw) ?? findMunicipality(raw);
  return municipality === null
    ? { mapped: null, isKnown: false }
    : { mapped: municipality.code, isKnown: true };
};
