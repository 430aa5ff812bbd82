/** Which rows does a package hold, with persons whose numbers say nothing? */
import type { DecimalMark } from '../../../shared/contract/replication.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { type PackageSpec, type PackageVariable, waveNumbers } from './package-spec.ts';
import { csvLine } from './plain-csv.ts';
import { type Random, shuffled } from './twin/random.ts';

/** Rows, what they mean, and the chance that numbers persons. */
interface DataSources {
  readonly frame: PanelFrame;
  readonly plan: StudyPlan;
  readonly spec: PackageSpec;
  readonly random: Random;
  readonly decimalMark: DecimalMark;
}

/**
 * The frame as a csv file: person (numbered anew by chance), wave, the municipality only where a
 * model groups by it (numbered anew too), and the models' variables. Empty where not observed.
 */
export function analysisData({ frame, plan, spec, random, decimalMark }: DataSources): string {
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
    csvLine(
      [row.person, row.wave, ...(place.length > 0 ? [row.municipality] : []), ...row.values],
      decimalMark,
    ),
  );
  return [csvLine(header, decimalMark), ...lines].join('');
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
