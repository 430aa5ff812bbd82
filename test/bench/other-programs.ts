import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PanelData } from '../../src-main/stats/panel/panel-data.ts';

export interface RivalFit {
  readonly program: string;
  readonly milliseconds: number;
}

interface Rival {
  readonly program: string;
  readonly command: readonly string[];
  readonly isThere: () => boolean;
  /** A script that prints one line `ms <estimator> <milliseconds>` for each estimator. */
  readonly script: (data: string, columns: number) => string;
  readonly extension: string;
}

const RIVALS: readonly Rival[] = [
  {
    program: 'gretl',
    command: ['gretlcli', '-b'],
    isThere: () => answers('gretlcli', ['--version']),
    extension: 'inp',
    script: (data, columns) => `set messages off
open "${data}" --quiet
setobs entity time --panel-vars
list X = const ${terms(columns).join(' ')}
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
    script: (data, columns) => `suppressMessages(library(plm))
frame <- pdata.frame(read.csv("${data}"), index = c("entity", "time"))
model <- y ~ ${terms(columns).join(' + ')}
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

/** The times of the programs that are installed, on one file that all of them read. */
export function otherPrograms(
  makeData: () => PanelData,
  name: string,
): (estimator: string) => RivalFit[] {
  const present = RIVALS.filter((rival) => rival.isThere());
  if (present.length === 0) return () => [];
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-bench-'));
  const data = makeData();
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, csvOf(data));
  const times = present.map((rival) => {
    const script = join(folder, `run.${rival.extension}`);
    writeFileSync(script, rival.script(file, data.columns.length));
    const [command = '', ...flags] = rival.command;
    const run = spawnSync(command, [...flags, script], { encoding: 'utf8' });
    const found = [...run.stdout.matchAll(/^ms (\S+) ([\d.]+)$/gm)];
    return {
      program: rival.program,
      byEstimator: new Map(found.map(([, estimator, ms]) => [estimator, Number(ms)])),
    };
  });
  rmSync(folder, { recursive: true, force: true });
  return (estimator) =>
    times.flatMap(({ program, byEstimator }) => {
      const milliseconds = byEstimator.get(estimator);
      return milliseconds === undefined ? [] : [{ program, milliseconds }];
    });
}

function terms(columns: number): string[] {
  return Array.from({ length: columns }, (_, k) => `x${k + 1}`);
}

function answers(command: string, flags: readonly string[]): boolean {
  return spawnSync(command, [...flags], { stdio: 'ignore' }).status === 0;
}

function csvOf({ outcome, columns, entity, time }: PanelData): string {
  const lines = [['entity', 'time', 'y', ...columns.map(({ term }) => term)].join(',')];
  for (let row = 0; row < outcome.length; row += 1) {
    const values = columns.map((column) => column.values[row]);
    lines.push([entity[row], time[row], outcome[row], ...values].join(','));
  }
  return `${lines.join('\n')}\n`;
}
