/** Which rows does a package hold, with persons whose numbers say nothing? */
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import type { PackageSpec, PackageVariable } from './package-spec.ts';
import { csvLine } from './plain-csv.ts';
import { type Random, shuffled } from './twin/random.ts';

/**
 * The frame as a csv file: person (numbered anew by chance), wave, the municipality only where a
 * model groups by it (numbered anew too), and the models' variables. Empty where not observed.
 */
export function analysisData(
  frame: PanelFrame,
  plan: StudyPlan,
  spec: PackageSpec,
  random: Random,
): string {
  const person = renumbered(frame.entity, random);
  const municipality = renumbered(
    frame.municipality.filter((code) => code !== null),
    random,
  );
  const wave = waveNumbers(plan);
  const rows = Array.from({ length: frame.rows }, (_, row) => ({
    person: person(frame.entity[row] ?? null) ?? 0,
    wave: wave.get(frame.wave[row] ?? '') ?? 0,
    municipality: municipality(frame.municipality[row] ?? null),
    values: spec.variables.map((variable) => coded(frame, variable, row)),
  })).toSorted((a, b) => a.person - b.person || a.wave - b.wave);
  const place = spec.hasMunicipality ? ['municipality'] : [];
  const header = ['person', 'wave', ...place, ...spec.variables.map(({ name }) => name)];
  const lines = rows.map((row) =>
    csvLine([row.person, row.wave, ...(place.length > 0 ? [row.municipality] : []), ...row.values]),
  );
  return [csvLine(header), ...lines].join('');
}

/** A wave is its year, or its place where two waves share a year. */
export function waveNumbers({ waves }: StudyPlan): ReadonlyMap<string, number> {
  const isUnique = new Set(waves.map(({ year }) => year)).size === waves.length;
  return new Map(waves.map(({ id, year }, place) => [id, isUnique ? year : place + 1]));
}

function renumbered<Code extends number>(
  codes: readonly Code[],
  random: Random,
): (code: Code | null) => number | null {
  const distinct = [...new Set(codes)].toSorted((a, b) => a - b);
  const numbers = new Map(shuffled(distinct, random).map((code, place) => [code, place + 1]));
  return (code) => (code === null ? null : (numbers.get(code) ?? null));
}

function coded(frame: PanelFrame, variable: PackageVariable, row: number): number | null {
  const value = frame.columns.get(variable.id)?.values[row] ?? null;
  if (typeof value !== 'string') return value;
  return variable.levels.find((level) => level.value === value)?.code ?? null;
}
