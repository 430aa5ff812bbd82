import { mkdir, readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { z } from 'zod';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { type Decisions, decisionsSchema } from '../../../shared/plan/decisions.ts';
import type { StudyDocument } from '../../../shared/plan/study-document.ts';
import { studyPlanSchema } from '../../../shared/plan/study-plan.ts';
import { forkLauncher } from '../../jobs/child-launcher.ts';
import { startParse } from '../../jobs/parse-process.ts';
import { fail, toAppError } from '../../services/app-error.ts';
import { runStudy, type StudyRun } from '../../services/run-study.ts';
import { firstDocument } from '../../services/study-service.ts';
import type { InputFile } from '../../services/tabulate-source.ts';
import { WRITERS } from '../../writers/index.ts';
import { writeFileAtomically } from '../../writers/write-file-atomically.ts';
import { type CommandIo, EXIT } from './command.ts';
import { printTable } from './print-table.ts';
import { refuse } from './refuse.ts';

interface PlanRun {
  readonly plan: string;
  readonly decisions: string | null;
  readonly out: string;
  readonly json: boolean;
}

/** Computes the study of a plan file, writes its tables and results, and prints the first table. */
export async function runPlanFile(options: PlanRun, io: CommandIo): Promise<number> {
  const document = await readDocument(options);
  if (!document.ok) return refuse(document.error, options.json, io);
  const folder = resolve(dirname(options.plan));
  const run = await runStudy(document.value, {
    language: document.value.plan.tableLanguage,
    readFile: (name) => readInput(folder, name),
    parse: (bytes, fileName, choice) =>
      startParse(forkLauncher, { bytes, fileName, options: choice }).result,
  });
  if (!run.ok) return refuse(run.error, options.json, io);
  const written = await writeResults(run.value, options.out);
  if (!written.ok) return refuse(written.error, options.json, io);
  if (options.json) {
    io.out(`${JSON.stringify(run.value.results)}\n`);
  } else {
    const [first] = run.value.docs;
    if (first) io.out(printTable(first));
  }
  for (const path of written.value) io.err(`${path}\n`);
  return EXIT.done;
}

async function readDocument(options: PlanRun): Promise<Result<StudyDocument, AppError>> {
  const plan = await readJson(options.plan, studyPlanSchema);
  if (!plan.ok) return plan;
  const document = firstDocument(plan.value);
  if (options.decisions === null) return ok(document);
  const decisions: Result<Decisions, AppError> = await readJson(options.decisions, decisionsSchema);
  return decisions.ok ? ok({ plan: plan.value, decisions: decisions.value }) : decisions;
}

async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<Result<z.output<Schema>, AppError>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return fail('file-missing', { fileName: basename(path) });
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return ok(parsed.data);
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  return fail('bad-plan', { fileName: basename(path), part: place });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A plan names files beside it or below it; a path that leads elsewhere is no file of the study. */
function readInput(folder: string, name: string): Result<InputFile, AppError> {
  const path = resolve(folder, name);
  if (!path.startsWith(folder + sep)) return fail('file-missing', { fileName: name });
  try {
    return ok({ name: basename(name), bytes: readFileSync(path) });
  } catch {
    return err({ code: 'file-missing', data: { fileName: name } });
  }
}

async function writeResults(run: StudyRun, out: string): Promise<Result<string[], AppError>> {
  await mkdir(out, { recursive: true });
  const files = [{ name: 'results.json', bytes: jsonBytes(run.results) }];
  for (const writer of WRITERS) {
    const { bytes } = await writer.write(run.docs);
    files.push({ name: `tables.${writer.extension}`, bytes });
  }
  for (const { name, bytes } of files) {
    const written = writeFileAtomically(join(out, name), bytes);
    if (!written.ok) return err(toAppError(written.error));
  }
  return ok(files.map(({ name }) => join(out, name)));
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
