import { invariant } from '../../../shared/kernel/assert.ts';
import type { MunicipalityCode } from '../../../shared/kernel/ids.ts';
import { foldWords } from './fold-text.ts';
import { MUNICIPALITIES } from './municipality-table.ts';
import type { Municipality, Region } from './municipality-table.ts';

/**
 * Which municipality does a cell name? Takes names as lists write them (`Høje-Taastrup Kommune`,
 * `Københavns`, `Høje Tåstrup`), codes (`169`, `0169`) and both (`101 København`); `null` for
 * anything else, so for totals, regions and Christiansø.
 */
export function findMunicipality(text: string): Municipality | null {
  const words = foldWords(text);
  const [first = '', ...rest] = words.split(' ');
  if (!/^\d+$/.test(first)) return BY_NAME.get(nameKey(words)) ?? null;
  const byCode = BY_CODE.get(Number(first)) ?? null;
  if (rest.length === 0 || byCode === null) return byCode;
  return BY_NAME.get(nameKey(rest.join(' '))) === byCode ? byCode : null;
}

/** The municipality with a code; `null` for codes that are none. */
export function municipalityWithCode(code: number): Municipality | null {
  return BY_CODE.get(code) ?? null;
}

/** The name of a code that came from a record. */
export function municipalityName(code: MunicipalityCode): string {
  return BY_CODE.get(code)?.name ?? String(code);
}

/** The region that a municipality lies in. */
export function regionOf(code: MunicipalityCode): Region {
  const municipality = BY_CODE.get(code);
  invariant(municipality, 'a record holds codes of municipalities only');
  return municipality.region;
}

function nameKey(words: string): string {
  return words.replace(/ (regions)?kommune$/, '').replaceAll(' ', '');
}

const BY_CODE: ReadonlyMap<number, Municipality> = new Map(
  MUNICIPALITIES.map((municipality) => [municipality.code, municipality]),
);

const BY_NAME: ReadonlyMap<string, Municipality> = namesOfAll();

function namesOfAll(): Map<string, Municipality> {
  const names = new Map<string, Municipality>();
  for (const municipality of MUNICIPALITIES) {
    for (const name of [municipality.name, ...municipality.aliases]) {
      const key = nameKey(foldWords(name));
      names.set(key, municipality);
      // Lists use the genitive where Danish does: "Københavns Kommune".
      if (!key.endsWith('s')) names.set(`${key}s`, municipality);
    }
  }
  return names;
}
