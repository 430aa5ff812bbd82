import { parseArgs } from 'node:util';

import type { PlainFrame } from '../../../domain/modelling/design.ts';
import { orderLevels } from '../../../domain/modelling/level-order.ts';
import { decimalMark, isBlank, parseNumber } from '../../../domain/modelling/parse-number.ts';
import { scaleReport } from '../../../domain/modelling/scale-report.ts';
import type { ScaleInput } from '../../../domain/modelling/scale-report.ts';
import { warningSentence } from '../../../../shared/i18n/warning-sentence.ts';
import type { ScaleReport } from '../../../../shared/contract/measures.ts';
import type { Descriptor } from '../../../../shared/kernel/descriptor.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { EXTRACTIONS, ITEM_CORRELATIONS } from '../../../stats/measurement/index.ts';
import { type Command, type CommandError, EXIT } from '../command.ts';
import { frameOf, markWarnings, placeInFile } from '../flat-frame.ts';
import { refuseModel } from '../model-refusal.ts';
import { joinNegativeValues } from '../negative-values.ts';
import { printScale } from '../print-scale.ts';

const idsOf = (registry: readonly Descriptor[]) => registry.map(({ id }) => id).join('|');

const usage = `--data FILE --items A,B,C [--reverse B] [--minimum 1 --maximum 5]
    [--min-answered K] [--by COL] [--extraction ${idsOf(EXTRACTIONS)}]
    [--correlations ${idsOf(ITEM_CORRELATIONS)}] [--json]`;

const help = {
  da: `panelvaerk scale ${usage}

Et indeks: reliabilitet og faktorladninger på rækker med alle spørgsmål besvaret, indeks 0–1 efter
sin egen regel. Uden --minimum og --maximum bruges de mindste og største svar i filen. --by gentager
det hele for hver værdi af en kolonne. Omega er fra en faktormodel (maximum likelihood, tre items).`,
  en: `panelvaerk scale ${usage}

An index: reliability and factor loadings on rows with every item answered, the 0–1 index by its
own rule. Without --minimum and --maximum the smallest and largest answers in the file are used.
--by repeats everything for each value of a column. Omega is from a one-factor model (maximum
likelihood, three items).`,
};

/** Reliability, loadings and index of a set of items in a flat file. */
export const scale: Command = {
  name: 'scale',
  summary: { da: 'et indeks: reliabilitet og ladninger', en: 'an index: reliability and loadings' },
  help,
  async run(args, io) {
    const isJson = args.includes('--json');
    const flags = readFlags(args);
    if (!flags.ok) return refuseModel(flags.error, isJson, io);
    const { data, by } = flags.value;
    const table = await io.readTable(data);
    if (!table.ok) return refuseModel(table.error, isJson, io);
    const frame = frameOf(table.value);
    const input = readScale(frame, flags.value);
    if (!input.ok) return refuseModel(placeInFile(input.error, data, table.value), isJson, io);
    for (const warning of markWarnings(frame, flags.value.items)) {
      io.err(`${warningSentence(warning, io.lang)}\n`);
    }
    const report = scaleReport(input.value);
    const groups = by === null ? null : groupReports(frame, input.value, by);
    io.out(
      isJson
        ? `${JSON.stringify(groups === null ? report : { ...report, by: groups })}\n`
        : printScale(report, groups === null ? [] : titled(by, groups), io.lang),
    );
    return EXIT.done;
  },
};

interface ScaleFlags {
  readonly data: string;
  readonly items: readonly string[];
  readonly reversed: readonly string[];
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minAnswered: number;
  readonly by: string | null;
  readonly extraction: string | undefined;
  readonly correlations: string | undefined;
}

const FLAGS = {
  data: { type: 'string' },
  items: { type: 'string' },
  reverse: { type: 'string', multiple: true },
  minimum: { type: 'string' },
  maximum: { type: 'string' },
  'min-answered': { type: 'string' },
  by: { type: 'string' },
  extraction: { type: 'string' },
  correlations: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function readFlags(args: readonly string[]): Result<ScaleFlags, CommandError> {
  let values;
  try {
    ({ values } = parseArgs({ args: joinNegativeValues(args), options: FLAGS }));
  } catch (error) {
    return err({ code: 'unknown-flag', detail: error instanceof Error ? error.message : '' });
  }
  const { data, extraction, correlations } = values;
  if (data === undefined) return err({ code: 'missing-flag', flag: '--data' });
  if (values.items === undefined) return err({ code: 'missing-flag', flag: '--items' });
  const items = names(values.items);
  const reversed = (values.reverse ?? []).flatMap(names);
  const minimum = flagNumber(values.minimum);
  const maximum = flagNumber(values.maximum);
  const minAnswered = flagNumber(values['min-answered'] ?? String(items.length));
  const wrong = firstWrong([
    ['--items', items.includes('') || new Set(items).size < items.length],
    ['--reverse', reversed.some((item) => !items.includes(item))],
    ['--minimum', minimum === undefined],
    ['--maximum', maximum === undefined || (maximum ?? Infinity) <= (minimum ?? -Infinity)],
    ['--min-answered', !isCountUpTo(minAnswered, items.length)],
    ['--extraction', !EXTRACTIONS.some(({ id }) => id === (extraction ?? id))],
    ['--correlations', !ITEM_CORRELATIONS.some(({ id }) => id === (correlations ?? id))],
  ]);
  if (wrong !== null) return err({ code: 'bad-flag-value', flag: wrong });
  return ok({
    data,
    items,
    reversed,
    minimum: minimum ?? null,
    maximum: maximum ?? null,
    minAnswered: minAnswered ?? items.length,
    by: values.by ?? null,
    extraction,
    correlations,
  });
}

function firstWrong(checks: readonly (readonly [string, boolean])[]): string | null {
  return checks.find(([, isWrong]) => isWrong)?.[0] ?? null;
}

function isCountUpTo(value: number | null | undefined, most: number): boolean {
  return Number.isInteger(value) && (value ?? 0) >= 1 && (value ?? 0) <= most;
}

function names(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/** The flag's number, null where it is not given, undefined where it is no number. */
function flagNumber(text: string | undefined): number | null | undefined {
  return text === undefined ? null : (parseNumber(text, 'point') ?? undefined);
}

function readScale(frame: PlainFrame, flags: ScaleFlags): Result<ScaleInput, CommandError> {
  const wanted = flags.by === null ? flags.items : [...flags.items, flags.by];
  const absent = wanted.find((name) => !frame.columns.has(name));
  if (absent !== undefined) {
    return err({ code: 'unknown-column', column: absent, available: [...frame.columns.keys()] });
  }
  const cells = flags.items.map((item) => frame.columns.get(item) ?? []);
  const mark = decimalMark(cells);
  const answers = cells.map((column) => column.map((cell) => parseNumber(cell, mark)));
  for (const [index, column] of flags.items.entries()) {
    const row = (cells[index] ?? []).findIndex(
      (cell, at) => !isBlank(cell) && answers[index]?.[at] === null,
    );
    if (row >= 0) return err({ code: 'not-a-number', column, row: row + 1 });
  }
  const observed = answers.flat().filter((value) => value !== null);
  if (observed.length === 0) return err({ code: 'no-complete-rows', rows: frame.rows });
  const minimum = flags.minimum ?? observed.reduce((a, b) => Math.min(a, b), Infinity);
  const maximum = flags.maximum ?? observed.reduce((a, b) => Math.max(a, b), -Infinity);
  for (const [index, column] of flags.items.entries()) {
    const row = (answers[index] ?? []).findIndex(
      (value) => value !== null && (value < minimum || value > maximum),
    );
    if (row >= 0) return err({ code: 'outside-scale', column, row: row + 1 });
  }
  if (maximum <= minimum) return err({ code: 'bad-flag-value', flag: '--maximum' });
  const { minAnswered: minimumAnswered, extraction, correlations } = flags;
  const items = flags.items.map((item, index) => ({
    item,
    isReversed: flags.reversed.includes(item),
    values: answers[index] ?? [],
  }));
  return ok({ items, minimum, maximum, minimumAnswered, extraction, correlations });
}

interface GroupReport {
  readonly level: string;
  readonly report: ScaleReport;
}

/** The same report for each value of a column. */
function groupReports(frame: PlainFrame, input: ScaleInput, by: string): GroupReport[] {
  const groups = (frame.columns.get(by) ?? []).map((cell) =>
    isBlank(cell) ? null : String(cell).trim(),
  );
  const levels = orderLevels(groups.filter((group) => group !== null));
  return levels.map((level) => ({
    level,
    report: scaleReport({
      ...input,
      items: input.items.map((item) => ({
        ...item,
        values: item.values.filter((_, row) => groups[row] === level),
      })),
    }),
  }));
}

function titled(by: string | null, groups: readonly GroupReport[]) {
  return groups.map(({ level, report }) => ({ title: `${by} = ${level}`, report }));
}
