import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import type { z } from 'zod';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { parseJson } from '../../../shared/kernel/parse-json.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { type Decisions, decisionsSchema } from '../../../shared/plan/decisions.ts';
import type { StudyDocument } from '../../../shared/plan/study-document.ts';
import { studyPlanSchema } from '../../../shared/plan/study-plan.ts';
import { forkLauncher } from '../../jobs/child-launcher.ts';
import { startParse } from '../../jobs/parse-process.ts';
import { fail } from '../../services/app-error.ts';
import { checkPlan } from '../../services/check-plan.ts';
import type { ComputeOptions } from '../../services/compute-study.ts';
import { firstDocument } from '../../services/study-service.ts';
import type { InputFile } from '../../services/tabulate-source.ts';

/** A plan's file, and that of the decisions of its review, if there is one. */
interface PlanFiles {
  readonly plan: string;
  readonly decisions: string | null;
}

/** How a study finds the files that its plan names: beside the plan or below it. */
export function besidePlan(plan: string): ComputeOptions {
  const folder = resolve(dirname(plan));
  return {
    readFile: (name) => readInput(folder, name),
    parse: (bytes, fileName, choice) =>
      startParse(forkLauncher, { bytes, fileName, options: choice }).result,
  };
}

/** The study document that these files hold. */
export async function readDocument(options: PlanFiles): Promise<Result<StudyDocument, AppError>> {
  const plan = await readJson(options.plan, studyPlanSchema);
  if (!plan.ok) return plan;
  const checked = checkPlan(plan.value);
  if (!checked.ok) {
    const fileName = basename(options.plan);
    return fail('bad-plan', { ...checked.error.data, fileName });
  }
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
