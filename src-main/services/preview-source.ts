import type { AppError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { freeId } from '../../shared/kernel/free-id.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { SourcePlan } from '../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import type { StudyDocument } from '../../shared/plan/study-document.ts';
import { guessSource } from '../domain/import/guess-source.ts';
import type { GuessedField, GuessedSource } from '../domain/import/guess-source.ts';
import { SOURCES } from '../domain/import/index.ts';
import type { SourceKind, SourceReading, SourceTable } from '../domain/import/source.ts';
import { fail, toAppError } from './app-error.ts';
import { identifyRecord } from './identify-record.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { OpenStudy } from './study-session.ts';

type Preview = Output<'imports.preview'>;
type PreviewInput = Input<'imports.preview'>;

/** Rows of the file shown below the header. */
const SHOWN_ROWS = 20;

/** What would the files give as a source of this kind, with these choices? */
export function previewSource(
  files: OpenedFiles,
  input: PreviewInput,
  study: OpenStudy,
  shownIssues: number,
): Result<Preview, AppError> {
  const kind = SOURCES.find(({ id }) => id === input.kind);
  if (!kind) return fail('unknown-source-kind', { kind: input.kind });
  const tabulated = kind.tabulate(files.workbooks, input);
  if (!tabulated.ok) return err(toAppError(tabulated.error));
  const table = tabulated.value;
  const { plan, decisions } = study.document;
  const wave = kind.isPerWave ? input.wave : null;
  const guessed = guessSource(kind, table, plan, {
    wave,
    columns: input.columns,
    valueMaps: input.valueMaps,
    knownTexts: textsOfOtherSources(study, kind.id),
  });
  const source = plannedSource(kind, { ...input, wave }, { files, table, guessed }, plan);
  const { account, issues } = readTable(kind, source, table, { plan, decisions });
  return ok({
    source,
    headers: table.headers.map(({ name, text }) => ({ name, text })),
    rows: table.rows.slice(0, SHOWN_ROWS).map(({ cells }) => [...cells]),
    fields: guessed.fields.map(fieldGuess),
    account: { ...account },
    issues: issues.slice(0, shownIssues).map((issue) => ({ ...issue })),
    issuesTotal: issues.length,
    missing: [...guessed.missing],
  });
}

/** The table and its records as a source's plan reads them; refused where a column is missing. */
export function readAsPlanned(
  kind: SourceKind,
  source: SourcePlan,
  files: OpenedFiles,
  document: StudyDocument,
): Result<{ table: SourceTable; reading: SourceReading }, AppError> {
  const tabulated = kind.tabulate(files.workbooks, source);
  if (!tabulated.ok) return err(toAppError(tabulated.error));
  const table = tabulated.value;
  const names = new Set(table.headers.map(({ name }) => name));
  const absent = Object.values(source.columns).find((column) => !names.has(column));
  if (absent !== undefined) return fail('missing-column', { column: absent });
  const unmet = kind.requirements.find((fields) =>
    fields.every((field) => source.columns[field] === undefined),
  );
  if (unmet) return fail('missing-column', { column: unmet[0] ?? '' });
  return ok({ table, reading: readTable(kind, source, table, document) });
}

/** A table read as its source says, with the study's own record ids. */
export function readTable(
  kind: SourceKind,
  source: SourcePlan,
  table: SourceTable,
  { plan, decisions }: StudyDocument,
): SourceReading {
  return kind.read(table, source, {
    plan,
    identify: (cells, ordinal) =>
      identifyRecord(decisions.recordKey, source.id, cells, ordinal) as RecordId,
  });
}

/** A file of a kind and wave that the study has already replaces it: decisions on its rows stay. */
function plannedSource(
  kind: SourceKind,
  input: PreviewInput,
  found: { files: OpenedFiles; table: SourceTable; guessed: GuessedSource },
  plan: StudyPlan,
): SourcePlan {
  const { files, table, guessed } = found;
  const fileNames = files.workbooks.map(({ fileName }) => fileName);
  const before = plan.sources.find(
    (source) =>
      source.kind === kind.id &&
      source.wave === input.wave &&
      (kind.mayRepeat !== true || source.files[0] === fileNames[0]),
  );
  const waveLabel = plan.waves.find(({ id }) => id === input.wave)?.label ?? '';
  const fileLabel = kind.mayRepeat === true ? `(${fileNames[0] ?? ''})` : '';
  const isText = files.workbooks[0]?.format === 'csv';
  const wanted = [kind.id, input.wave].filter((part) => part !== null).join('-');
  return {
    id: before?.id ?? freeId(wanted, (id) => plan.sources.some((source) => source.id === id)),
    kind: kind.id,
    title: before?.title ?? `${kind.title[plan.tableLanguage]} ${waveLabel || fileLabel}`.trim(),
    wave: input.wave,
    files: fileNames,
    sheet: isText ? null : table.sheet,
    headerRow: input.headerRow ?? table.headerRow,
    encoding: input.encoding,
    delimiter: input.delimiter,
    columns: guessed.columns,
    valueMaps: guessed.valueMaps,
  };
}

function fieldGuess({ spec, isRequired, column, confidence, values }: GuessedField) {
  return {
    id: spec.id,
    title: { ...spec.title },
    group: spec.group,
    isRequired,
    column,
    confidence,
    targets: (spec.targets ?? []).map(({ value, title }) => ({ value, title: { ...title } })),
    values: values.map((value) => ({ ...value })),
  };
}

/** Under which questions do other waves' sources of this kind have each field? */
function textsOfOtherSources(study: OpenStudy, kind: string): Record<string, string[]> {
  const tables = new Map(study.inputs.sources.map(({ sourceId, table }) => [sourceId, table]));
  const texts: Record<string, string[]> = {};
  for (const source of study.document.plan.sources.filter((other) => other.kind === kind)) {
    const headers = tables.get(source.id)?.headers ?? [];
    for (const [field, column] of Object.entries(source.columns)) {
      const text = headers.find(({ name }) => name === column)?.text ?? null;
      if (text !== null) (texts[field] ??= []).push(text);
    }
  }
  return texts;
}
