import { join } from 'node:path';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { toAppError } from '../../services/app-error.ts';
import { releaseWithoutStudy, type WithoutStudy } from '../../services/release-tables.ts';
import { runStudy } from '../../services/run-study.ts';
import { writeFileAtomically } from '../../writers/write-file-atomically.ts';
import { type CommandIo, EXIT } from './command.ts';
import { makeFolder } from './make-folder.ts';
import { besidePlan, readDocument } from './plan-file.ts';
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
  const run = await runStudy(document.value, {
    language: document.value.plan.tableLanguage,
    ...besidePlan(options.plan),
  });
  if (!run.ok) return refuse(run.error, options.json, io);
  const { minimum } = document.value.plan.disclosure;
  const released = await releaseWithoutStudy(run.value.tables, minimum);
  const written = await writeResults(run.value.results, released, options.out);
  if (!written.ok) return refuse(written.error, options.json, io);
  if (options.json) {
    io.out(`${JSON.stringify(run.value.results)}\n`);
  } else {
    const [first] = released.docs;
    if (first) io.out(printTable(first));
  }
  for (const path of written.value) io.err(`${path}\n`);
  return EXIT.done;
}

async function writeResults(
  results: unknown,
  released: WithoutStudy,
  out: string,
): Promise<Result<string[], AppError>> {
  const folder = await makeFolder(out);
  if (!folder.ok) return folder;
  const files = [
    { name: 'results.json', bytes: jsonBytes(results) },
    ...released.files.map(({ extension, bytes }) => ({ name: `tables.${extension}`, bytes })),
  ];
  for (const { name, bytes } of files) {
    const written = writeFileAtomically(join(out, name), bytes);
    if (!written.ok) return err({ ...toAppError(written.error), data: { file: name } });
  }
  return ok(files.map(({ name }) => join(out, name)));
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
