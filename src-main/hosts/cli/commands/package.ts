import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AppError } from '../../../../shared/contract/errors.ts';
import { SHORTEST_REASON } from '../../../../shared/contract/reason.ts';
import { type DecimalMark, decimalMarkSchema } from '../../../../shared/contract/replication.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { assembleStudyPanel } from '../../../domain/pipeline/stages.ts';
import type { PackageFile } from '../../../domain/replication/package-files.ts';
import type { RowsReason } from '../../../domain/replication/readme-text.ts';
import { createEstimator } from '../../../jobs/estimator.ts';
import { toAppError } from '../../../services/app-error.ts';
import { computeStudy } from '../../../services/compute-study.ts';
import { analysisDataFiles, replicationPackage } from '../../../services/replication-package.ts';
import { writeFileAtomically } from '../../../writers/write-file-atomically.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { makeFolder } from '../make-folder.ts';
import { besidePlan, readDocument } from '../plan-file.ts';
import { refuse } from '../refuse.ts';

const usage =
  'PLAN.json [--decisions FILE] --out DIR [--without-data | --real-rows --reason "…"]\n' +
  '       panelvaerk package PLAN.json [--decisions FILE] --out DIR --data-only --reason "…" [--decimal comma|point]';

const help = {
  da: `panelvaerk package ${usage}

En mappe, som andre kan gentage tabellerne fra: data, kodebog, Stata- og R-skript, forventede tal.
  --out MAPPE     hvor filerne lægges
  --without-data  uden rækker: specifikation, skripter, forventede tal og kodebog
  --real-rows     studiets egne rækker (nummereret tilfældigt) i stedet for en syntetisk tvilling
  --data-only     kun analysedataene (alle variable, studiets egne rækker) og deres kodebog
  --decimal       comma eller point; ellers som i tabellernes sprog. Hører til --data-only
  --reason TEKST  hvorfor de virkelige rækker må med (mindst ti tegn); skal følge --real-rows
                  og --data-only`,
  en: `panelvaerk package ${usage}

A folder from which others can repeat the tables: data, codebook, Stata and R script, expected numbers.
  --out DIR       where the files are put
  --without-data  no rows: specification, scripts, expected numbers and codebook
  --real-rows     the study's own rows (numbered at random) instead of a synthetic twin
  --data-only     only the analysis data (every variable, the study's own rows) and their codebook
  --decimal       comma or point; else as in the tables' language. Goes with --data-only
  --reason TEXT   why the real rows may leave (ten characters at least); goes with --real-rows
                  and --data-only`,
};

const NO_REASON = {
  da: `Studiets egne rækker forlader ikke studiet uden en begrundelse på mindst ${SHORTEST_REASON} tegn: --reason "…"`,
  en: `The study's own rows do not leave it without a reason of at least ${SHORTEST_REASON} characters: --reason "…"`,
};

/** Everything that somebody else needs to repeat the tables. */
export const replication: Command = {
  name: 'package',
  summary: {
    da: 'skriver en replikationspakke med Stata- og R-skript',
    en: 'writes a replication package with a Stata and an R script',
  },
  help,
  async run(args, io) {
    const asked = parse(args);
    if (asked === null) {
      io.err(`${help[io.lang]}\n`);
      return EXIT.usage;
    }
    if (asked === 'no-reason') {
      io.err(`${NO_REASON[io.lang]}\n`);
      return EXIT.usage;
    }
    const files = await packageOf(asked);
    return files.ok ? writeFolder(files.value, asked.out, io) : refuse(files.error, false, io);
  },
};

/** The files asked for, computed from the plan's sources. */
async function packageOf(asked: Asked): Promise<Result<readonly PackageFile[], AppError>> {
  const { plan, decisions, wish } = asked;
  const document = await readDocument({ plan, decisions });
  if (!document.ok) return document;
  const computed = await computeStudy(document.value, besidePlan(plan));
  if (!computed.ok) return computed;
  const { outputOf, fits } = computed.value;
  const study = {
    document: document.value,
    frame: outputOf(assembleStudyPanel),
    estimateOf: (set: string, column: string) => fits.get(set)?.get(column)?.estimate ?? null,
  };
  const language = document.value.plan.tableLanguage;
  if (wish.kind === 'data') {
    const decimalMark = wish.decimalMark ?? (language === 'da' ? 'comma' : 'point');
    return ok(analysisDataFiles(study, { reason: wish.reason, language, decimalMark }));
  }
  const estimator = createEstimator();
  const made = await replicationPackage(study, { rows: wish, language }, estimator);
  await estimator.cancel();
  return made.ok ? ok(made.value.files) : made;
}

async function writeFolder(
  files: readonly PackageFile[],
  out: string,
  io: CommandIo,
): Promise<number> {
  const folder = await makeFolder(out);
  if (!folder.ok) return refuse(folder.error, false, io);
  for (const { name, content } of files) {
    const path = join(out, name);
    const written = writeFileAtomically(path, new TextEncoder().encode(content));
    if (!written.ok) return refuse(toAppError(written.error), false, io);
    io.out(`${path}\n`);
  }
  return EXIT.done;
}

interface Asked {
  readonly plan: string;
  readonly decisions: string | null;
  readonly out: string;
  readonly wish:
    | RowsReason
    | {
        readonly kind: 'data';
        readonly reason: string;
        readonly decimalMark: DecimalMark | null;
      };
}

type Flags = NonNullable<ReturnType<typeof parsedFlags>>['values'];

function parse(args: readonly string[]): Asked | 'no-reason' | null {
  const parsed = parsedFlags(args);
  const [plan, ...others] = parsed?.positionals ?? [];
  if (!parsed || plan === undefined || others.length > 0) return null;
  const { decisions = null, out } = parsed.values;
  const wish = out === undefined ? null : readWish(parsed.values);
  if (out === undefined || wish === null) return null;
  return wish === 'no-reason' ? wish : { plan, decisions, out, wish };
}

/** At most one choice of rows; real rows and their reason come together or not at all. */
function readWish(flags: Flags): Asked['wish'] | 'no-reason' | null {
  const kinds = (['real-rows', 'data-only', 'without-data'] as const).filter((kind) => flags[kind]);
  const [kind = null] = kinds;
  const decimalMark = decimalMarkSchema.optional().safeParse(flags.decimal);
  if (kinds.length > 1 || !decimalMark.success) return null;
  if (flags.decimal !== undefined && kind !== 'data-only') return null;
  if (kind === null || kind === 'without-data') {
    if (flags.reason !== undefined) return null;
    return { kind: kind === null ? 'synthetic' : 'none' };
  }
  const reason = flags.reason?.trim() ?? '';
  if (reason.length < SHORTEST_REASON) return 'no-reason';
  if (kind === 'real-rows') return { kind: 'real', reason };
  return { kind: 'data', reason, decimalMark: decimalMark.data ?? null };
}

function parsedFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        decisions: { type: 'string' },
        out: { type: 'string' },
        'real-rows': { type: 'boolean' },
        'data-only': { type: 'boolean' },
        'without-data': { type: 'boolean' },
        decimal: { type: 'string' },
        reason: { type: 'string' },
      },
    });
  } catch {
    return null;
  }
}
