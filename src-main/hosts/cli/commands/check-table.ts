import { parseArgs } from 'node:util';
import type { TableCheck } from '../../../../shared/contract/checker.ts';
import { wordsFor } from '../../../../shared/i18n/translate.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import { parseNumber } from '../../../domain/modelling/parse-number.ts';
import { checkTables } from '../../../domain/tables/check/check-tables.ts';
import type { CheckOptions } from '../../../domain/tables/check/judged-table.ts';
import type { PrintedTable } from '../../../domain/tables/check/printed-table.ts';
import { parseStarRule } from '../../../domain/tables/check/star-flag.ts';
import { type Command, type CommandError, EXIT } from '../command.ts';
import { refuseModel } from '../model-refusal.ts';
import { printCheck } from '../print-check.ts';
import { readPrintedTables } from '../read-printed-tables.ts';
import { readTextFile } from '../read-text-file.ts';

const usage = `FILE… [--text FILE] [--distribution auto|normal|t] [--df N]
    [--stars "***=0.001,**=0.01,*=0.05,†=0.1"] [--json]`;

const help = {
  da: `panelvaerk check-table ${usage}

Kan trykte stjerner følge af koefficienter og standardfejl? Filerne er csv, xlsx, docx, html, md
eller tex: første kolonne er rækkernes navne, derefter en kolonne pr. model med celler som
0,17* (0,080). Flere tabeller med samme opbygning gør det muligt at sammenligne standardfejl. auto
bruger t med
N − G − K frihedsgrader, hvor kolonnen siger fixed effects og antallene står i tabellen, ellers
normalfordelingen. Stjernerne læses i tabellens note, hvis --stars ikke er givet. --text holder en
tekst (txt, md eller docx) op mod tabellerne: koefficienter, signifikans, fortegn og antal.`,
  en: `panelvaerk check-table ${usage}

Can printed stars follow from coefficients and standard errors? The files are csv, xlsx, docx,
html, md or tex: the first column holds the rows' names, then one column per model with cells like 0.17* (0.080).
Several tables of one design allow standard errors to be compared. auto uses t with N − G − K
degrees of freedom where the column says fixed effects and the counts stand in the table, else the
normal distribution. The stars are read in the table's note where --stars is not given. --text holds
a text (txt, md or docx) against the tables: coefficients, significance, signs and counts.`,
};

/** Checks printed regression tables. */
export const checkTable: Command = {
  name: 'check-table',
  summary: {
    da: 'kan en trykt tabels stjerner passe?',
    en: 'can a printed table’s stars be right?',
  },
  help,
  async run(args, io) {
    const isJson = args.includes('--json');
    const flags = readFlags(args);
    if (!flags.ok) return refuseModel(flags.error, isJson, io);
    const tables: PrintedTable[] = [];
    for (const file of flags.value.files) {
      const read = await readPrintedTables(file);
      if (!read.ok) return refuseModel(read.error, isJson, io);
      tables.push(...read.value);
    }
    const text = flags.value.text === null ? ok(null) : await readTextFile(flags.value.text);
    if (!text.ok) return refuseModel(text.error, isJson, io);
    const check = checkTables(tables, flags.value.options, text.value);
    io.out(isJson ? `${JSON.stringify(inWords(check, io.lang))}\n` : printCheck(check, io.lang));
    return EXIT.done;
  },
};

const FLAGS = {
  text: { type: 'string' },
  distribution: { type: 'string' },
  df: { type: 'string' },
  stars: { type: 'string' },
  json: { type: 'boolean' },
} as const;

interface CheckFlags {
  readonly files: readonly string[];
  readonly text: string | null;
  readonly options: CheckOptions;
}

function readFlags(args: readonly string[]): Result<CheckFlags, CommandError> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch (error) {
    return err({ code: 'unknown-flag', detail: error instanceof Error ? error.message : '' });
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) return err({ code: 'missing-flag', flag: 'FILE' });
  const distribution = (['auto', 'normal', 't'] as const).find(
    (known) => known === (values.distribution ?? 'auto'),
  );
  if (distribution === undefined) return err({ code: 'bad-flag-value', flag: '--distribution' });
  const degreesOfFreedom = values.df === undefined ? null : parseNumber(values.df, 'point');
  const isNoDegrees = values.df !== undefined && (degreesOfFreedom ?? 0) <= 0;
  if (isNoDegrees) return err({ code: 'bad-flag-value', flag: '--df' });
  const stars = values.stars === undefined ? null : parseStarRule(values.stars);
  if (values.stars !== undefined && stars === null) {
    return err({ code: 'bad-flag-value', flag: '--stars' });
  }
  const text = values.text ?? null;
  return ok({ files: positionals, text, options: { distribution, degreesOfFreedom, stars } });
}

/** The check with its sentences, for a program that shows them to a person. */
function inWords(check: TableCheck, language: Language) {
  return {
    ...check,
    cells: check.cells.map((cell) => ({
      ...cell,
      repairs: cell.repairs.map(({ text, why }) => ({
        text,
        why: wordsFor(language, 'checkRepairs', why),
      })),
    })),
    findings: check.findings.map(({ facts, ...finding }) => ({
      ...finding,
      detail: wordsFor(language, 'checkRules', finding.rule, facts),
    })),
  };
}
