import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { otherPrograms, type RivalFit } from './other-programs.ts';
import { syntheticPanel } from './synthetic-panel.ts';

const SIZES = [
  { rows: 1_700, columns: 32 },
  { rows: 100_000, columns: 20 },
  { rows: 1_000_000, columns: 10 },
] as const;

const ESTIMATORS = ['fixed-effects', 'random-effects'] as const;

/** What fits in a process of their own took. */
interface MeasuredFit {
  /** The first of the process, and the median once they have settled. */
  readonly first: number;
  readonly milliseconds: number;
  /** Peak of the process less what it held with the data loaded, in bytes. */
  readonly extraBytes: number;
}

/** Fit time and memory as the panel grows, and the same numbers in gretl and R's plm. */
export function measureFits(print: (line: string) => void): void {
  print(
    'Fits with errors clustered by entity and all tests (a process each; half the entities have',
  );
  print(
    'two rows). Settled: the median of a thread that has fitted before. Rivals: once, warm file.',
  );
  for (const { rows, columns } of SIZES) {
    const others = otherPrograms(syntheticPanel(rows, columns));
    for (const estimator of ESTIMATORS) {
      const panel = [rows, columns, estimator] as const;
      const two = measureAlone(panel, { threads: 2, tests: 'all' });
      const one = measureAlone(panel, { threads: 1, tests: 'all' });
      const lean = measureAlone(panel, { threads: 2, tests: 'model' });
      print(`  ${rows} × ${columns}, ${estimator}`);
      print(
        `    settled            ${inMilliseconds(two.milliseconds)}   first ${inMilliseconds(two.first)}`,
      );
      print(
        `    one thread         ${inMilliseconds(one.milliseconds)}   first ${inMilliseconds(one.first)}`,
      );
      print(`    no further tests   ${inMilliseconds(lean.milliseconds)}`);
      print(`    extra memory       ${memoryShare(two, rows * columns * 8)}`);
      for (const rival of others(estimator)) print(`    ${comparison(rival, two.milliseconds)}`);
    }
  }
}

function comparison({ program, milliseconds }: RivalFit, own: number): string {
  if (milliseconds === null) return `${program.padEnd(18)} not installed`;
  return `${program.padEnd(18)} ${inMilliseconds(milliseconds)}   ${(milliseconds / own).toFixed(1)} times ours`;
}

function inMilliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0).padStart(8)} ms`;
}

/** Beside a small panel the program itself is what takes memory. */
function memoryShare({ extraBytes }: MeasuredFit, dataBytes: number): string {
  const megabytes = `${(extraBytes / 1e6).toFixed(0).padStart(8)} MB`;
  if (dataBytes < 1e7) return megabytes;
  return `${megabytes}   ${(extraBytes / dataBytes).toFixed(1)} times the regressors   (target < 4)`;
}

interface FitWish {
  readonly threads: 1 | 2;
  /** `model`: without Hausman, Mundlak and the other tests beside the model test. */
  readonly tests: 'all' | 'model';
}

/** A process of its own has a peak of its own. */
function measureAlone(panel: readonly [number, number, string], wish: FitWish): MeasuredFit {
  const script = fileURLToPath(new URL('fit-alone.ts', import.meta.url));
  const wishes = [...panel, wish.threads, wish.tests].map(String);
  const run = spawnSync(process.execPath, [script, ...wishes], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as MeasuredFit;
}
