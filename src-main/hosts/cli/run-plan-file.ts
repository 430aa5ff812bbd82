import { join } from 'node:path';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type ListedTable, listTables } from '../../../shared/plan/table-list.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { toAppError } from '../../services/app-error.ts';
import {
  releaseWithoutStudy,
  type TablesOfPlan,
  type WithoutStudy,
} from '../../services/release-tables.ts';
import { runStudy, type StudyRun } from '../../services/run-study.ts';
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
  const { plan } = document.value;
  const released = await releaseWithoutStudy(placed(run.value, plan), plan.disclosure.minimum);
  const written = await writeResults(run.value.results, released, options.out);
  if (!written.ok) return refuse(written.error, options.json, io);
  if (options.json) {
    io.out(`${JSON.stringify(run.value.results)}\n`);
  } else {
    const [regression] = run.value.tables;
    const first = released.article.find(({ id }) => id === regression?.doc.id);
    if (first) io.out(printTable(first));
  }
  for (const path of written.value) io.err(`${path}\n`);
  return EXIT.done;
}

/** The tables of a run by where the plan prints them. */
function placed({ tables, furtherTables }: StudyRun, plan: StudyPlan): TablesOfPlan {
  const { article, supplement } = listTables(plan);
  const all = new Map([...tables, ...furtherTables].map((table) => [table.doc.id, table]));
  const inOrder = (listed: readonly ListedTable[]) => listed.flatMap(({ id }) => all.get(id) ?? []);
  return {
    article: inOrder(article),
    supplement: inOrder(supplement),
    title: plan.title,
    language: plan.tableLanguage,
  };
}

async function writeResults(
  results: unknown,
  released: WithoutStudy,
  out: string,
): Promise<Result<string[], AppError>> {
  const folder = await makeFolder(out);
  if (!folder.ok) return folder;
  const files = [{ name: 'results.json', bytes: jsonBytes(results) }, ...released.files];
  for (const { name, bytes } of files) {
    const written = writeFileAtomically(join(out, name), bytes);
    if (!written.ok) return err({ ...toAppError(written.error), data: { file: name } });
  }
  return ok(files.map(({ name }) => join(out, name)));
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
