import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleStudyPanel } from '../../../domain/pipeline/stages.ts';
import type { RowsReason } from '../../../domain/replication/readme-text.ts';
import { createEstimator } from '../../../jobs/estimator.ts';
import { toAppError } from '../../../services/app-error.ts';
import { computeStudy } from '../../../services/compute-study.ts';
import { replicationPackage } from '../../../services/replication-package.ts';
import { writeFileAtomically } from '../../../writers/write-file-atomically.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { makeFolder } from '../make-folder.ts';
import { besidePlan, readDocument } from '../plan-file.ts';
import { refuse } from '../refuse.ts';

const usage = 'PLAN.json [--decisions FILE] --out DIR [--real-rows --reason "…"]';

const help = {
  da: `panelvaerk package ${usage}

En mappe, som andre kan gentage tabellerne fra: data, kodebog, Stata- og R-skript, forventede tal.
  --out MAPPE     hvor filerne lægges
  --real-rows     studiets egne rækker (nummereret tilfældigt) i stedet for en syntetisk tvilling
  --reason TEKST  hvorfor de virkelige rækker må med; skal følge --real-rows`,
  en: `panelvaerk package ${usage}

A folder from which others can repeat the tables: data, codebook, Stata and R script, expected numbers.
  --out DIR       where the files are put
  --real-rows     the study's own rows (numbered at random) instead of a synthetic twin
  --reason TEXT   why the real rows may leave; goes with --real-rows`,
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
    const { plan, decisions, out, rows } = asked;
    const document = await readDocument({ plan, decisions });
    if (!document.ok) return refuse(document.error, false, io);
    const computed = await computeStudy(document.value, besidePlan(plan));
    if (!computed.ok) return refuse(computed.error, false, io);
    const { outputOf, fits } = computed.value;
    const study = {
      document: document.value,
      frame: outputOf(assembleStudyPanel),
      estimateOf: (set: string, column: string) => fits.get(set)?.get(column)?.estimate ?? null,
    };
    const estimator = createEstimator();
    const language = document.value.plan.tableLanguage;
    const made = await replicationPackage(study, { rows, language }, estimator);
    await estimator.cancel();
    if (!made.ok) return refuse(made.error, false, io);
    return writeFolder(made.value.files, out, io);
  },
};

async function writeFolder(
  files: readonly { readonly name: string; readonly content: string }[],
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
  readonly rows: RowsReason;
}

/** The real rows and their reason come together or not at all. */
function parse(args: readonly string[]): Asked | null {
  const parsed = parsedFlags(args);
  const [plan, ...others] = parsed?.positionals ?? [];
  if (!parsed || plan === undefined || others.length > 0) return null;
  const { decisions = null, out, reason } = parsed.values;
  const isReal = parsed.values['real-rows'] ?? false;
  const because = reason?.trim() ?? '';
  if (out === undefined || isReal !== because.length > 0) return null;
  const rows: RowsReason = isReal ? { kind: 'real', reason: because } : { kind: 'synthetic' };
  return { plan, decisions, out, rows };
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
        reason: { type: 'string' },
      },
    });
  } catch {
    return null;
  }
}
