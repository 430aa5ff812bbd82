import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PanelData } from '../../src-main/stats/panel/panel-data.ts';

/** What another program took; null where it is not installed. */
export interface RivalFit {
  readonly program: string;
  readonly milliseconds: number | null;
}

interface Rival {
  readonly program: string;
  readonly command: readonly string[];
  readonly isThere: () => boolean;
  readonly extension: string;
  /** Writes the panel in the form that the program reads fastest. */
  readonly write: (file: string, data: PanelData) => void;
  /** A script that prints one line `ms <estimator> <milliseconds>` for each estimator. */
  readonly script: (file: string, data: PanelData) => string;
}

const RIVALS: readonly Rival[] = [
  {
    program: 'gretl',
    command: ['gretlcli', '-b'],
    isThere: () => answers('gretlcli', ['--version']),
    extension: 'inp',
    write: writeCsv,
    script: (file, { columns }) => `set messages off
open "${file}" --quiet
setobs entity time --panel-vars
list X = const ${columns.map(({ term }) => term).join(' ')}
set stopwatch
panel y X --robust --quiet
printf "ms fixed-effects %.3f\\n", 1000 * $stopwatch
set stopwatch
panel y X --random-effects --robust --quiet
printf "ms random-effects %.3f\\n", 1000 * $stopwatch
`,
  },
  {
    program: 'R plm',
    command: ['Rscript'],
    isThere: () => answers('Rscript', ['-e', 'suppressMessages(library(plm))']),
    extension: 'R',
    write: writeDoubles,
    script: (file, { outcome, columns }) => `suppressMessages(library(plm))
names <- c("entity", "time", "y", ${columns.map(({ term }) => `"${term}"`).join(', ')})
numbers <- readBin("${file}", "double", ${outcome.length * (columns.length + 3)})
frame <- as.data.frame(matrix(numbers, ncol = length(names), dimnames = list(NULL, names)))
frame <- pdata.frame(frame, index = c("entity", "time"))
model <- reformulate(names[-(1:3)], "y")
for (kind in c("within", "random")) {
  start <- proc.time()[["elapsed"]]
  fit <- plm(model, data = frame, model = kind)
  errors <- vcovHC(fit, type = "sss", cluster = "group")
  took <- 1000 * (proc.time()[["elapsed"]] - start)
  name <- if (kind == "within") "fixed-effects" else "random-effects"
  cat(sprintf("ms %s %.3f\\n", name, took))
}
`,
  },
];

/** The times of other programs on the same numbers, each run once. */
export function otherPrograms(data: PanelData): (estimator: string) => RivalFit[] {
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-bench-'));
  const measured = RIVALS.map((rival) => ({
    program: rival.program,
    times: rival.isThere() ? timesOf(rival, folder, data) : null,
  }));
  rmSync(folder, { recursive: true, force: true });
  return (estimator) =>
    measured.map(({ program, times }) => ({
      program,
      milliseconds: times === null ? null : (times.get(estimator) ?? null),
    }));
}

function timesOf(rival: Rival, folder: string, data: PanelData): Map<string, number> {
  const file = join(folder, `panel.${rival.extension === 'R' ? 'bin' : 'csv'}`);
  rival.write(file, data);
  const script = join(folder, `run.${rival.extension}`);
  writeFileSync(script, rival.script(file, data));
  const [command = '', ...flags] = rival.command;
  const run = spawnSync(command, [...flags, script], { encoding: 'utf8' });
  const found = [...run.stdout.matchAll(/^ms (\S+) ([\d.]+)$/gm)];
  if (found.length === 0) throw new Error(`${rival.program} printed no times: ${run.stderr}`);
  return new Map(found.map(([, estimator = '', ms]) => [estimator, Number(ms)]));
}

function answers(command: string, flags: readonly string[]): boolean {
  return spawnSync(command, [...flags], { stdio: 'ignore' }).status === 0;
}

/** The panel's columns in the order entity, time, y, regressors. */
function columnsOf({ outcome, columns, entity, time }: PanelData): ArrayLike<number>[] {
  return [entity, time, outcome, ...columns.map(({ values }) => values)];
}

const LINES_AT_A_TIME = 10_000;

function writeCsv(file: string, data: PanelData): void {
  const columns = columnsOf(data);
  const handle = openSync(file, 'w');
  const terms = data.columns.map(({ term }) => term);
  writeSync(handle, `${['entity', 'time', 'y', ...terms].join(',')}\n`);
  const rows = data.outcome.length;
  for (let from = 0; from < rows; from += LINES_AT_A_TIME) {
    const count = Math.min(LINES_AT_A_TIME, rows - from);
    const lines = Array.from({ length: count }, (_, k) =>
      columns.map((column) => column[from + k]).join(','),
    );
    writeSync(handle, `${lines.join('\n')}\n`);
  }
  closeSync(handle);
}

function writeDoubles(file: string, data: PanelData): void {
  const handle = openSync(file, 'w');
  for (const column of columnsOf(data)) writeSync(handle, Float64Array.from(column));
  closeSync(handle);
}
