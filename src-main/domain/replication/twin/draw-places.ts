/** Where could other persons sit, and which public figures come with the place? */
import type { MunicipalityCode } from '../../../../shared/kernel/ids.ts';
import type { PanelFrame } from '../../panel/assemble-panel.ts';
import { type Random, shuffled } from './random.ts';
import type { Skeleton } from './skeleton.ts';

type Value = number | string;

export interface Places {
  /** A municipality per row, where the study knows one of the row whose gaps it has. */
  readonly municipality: PanelFrame['municipality'];
  /** Public figure or region → a value per row: the place's own in that wave. */
  readonly figures: ReadonlyMap<string, readonly Value[]>;
}

/**
 * A municipality of the study's for each person, given out by chance and only if enough persons
 * sit there; its public figures come along, so that they go together as they do in the world.
 */
export function drawPlaces(
  frame: PanelFrame,
  skeleton: Skeleton,
  figures: readonly string[],
  random: Random,
): Places {
  const firsts = skeleton.observed.map(([row = 0]) => frame.municipality[row] ?? null);
  const known = shuffled(commonPlaces(firsts, skeleton.fewest), random);
  const given = known.length === 0 ? null : known;
  const drawn: (MunicipalityCode | null)[] = skeleton.gapsOf.map(() => null);
  skeleton.persons.forEach((rows, person) => {
    for (const row of rows) drawn[row] = given?.[person % given.length] ?? null;
  });
  return {
    municipality: drawn.map((place, row) =>
      (frame.municipality[skeleton.gapsOf[row] ?? 0] ?? null) === null ? null : place,
    ),
    figures: new Map(
      given === null ? [] : figures.map((id) => [id, figureOf(frame, skeleton, id, drawn)]),
    ),
  };
}

/** Each place as often as persons sit there. */
function commonPlaces(
  places: readonly (MunicipalityCode | null)[],
  fewest: number,
): MunicipalityCode[] {
  const known = places.filter((place) => place !== null);
  const counts = new Map<MunicipalityCode, number>();
  for (const place of known) counts.set(place, (counts.get(place) ?? 0) + 1);
  return known.filter((place) => (counts.get(place) ?? 0) >= fewest);
}

/** The place's value in the row's wave, or in another wave where nobody answered in that one. */
function figureOf(
  frame: PanelFrame,
  { wave }: Skeleton,
  id: string,
  drawn: readonly (MunicipalityCode | null)[],
): Value[] {
  const inWave = new Map<string, Value>();
  const anyWave = new Map<MunicipalityCode, Value>();
  const values = frame.columns.get(id)?.values ?? [];
  values.forEach((value, row) => {
    const place = frame.municipality[row] ?? null;
    if (value === null || place === null) return;
    inWave.set(`${place} ${frame.wave[row]}`, value);
    anyWave.set(place, value);
  });
  const fallback = [...anyWave.values()][0] ?? 0;
  return drawn.map((place, row) => {
    if (place === null) return fallback;
    return inWave.get(`${place} ${wave[row]}`) ?? anyWave.get(place) ?? fallback;
  });
}
