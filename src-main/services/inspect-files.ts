import type { Output } from '../../shared/contract/index.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import { guessWave } from '../domain/import/guess-wave.ts';
import { SOURCES } from '../domain/import/index.ts';
import type { OpenedFiles } from './opened-files.ts';

/** What is in the files, and which kind of source they most likely are? */
export function inspectFiles(
  { fileName, workbooks }: OpenedFiles,
  plan: StudyPlan,
): Output<'imports.inspect'> {
  const [main] = workbooks;
  const wave = guessWave(workbooks, plan.waves);
  const guesses = SOURCES.flatMap((kind) =>
    kind.likeness(workbooks).map((guess) => ({
      kind: kind.id,
      wave: kind.isPerWave ? wave : null,
      ...guess,
    })),
  );
  return {
    fileName,
    format: main?.format ?? '',
    encoding: main?.encoding ?? null,
    delimiter: main?.delimiter ?? null,
    sheets: workbooks.flatMap(({ sheets }) =>
      sheets.map(({ name, hidden, rows }) => ({
        name,
        isHidden: hidden,
        rows: rows.length,
        columns: rows[0]?.length ?? 0,
      })),
    ),
    guesses: guesses.toSorted((a, b) => b.confidence - a.confidence),
  };
}
