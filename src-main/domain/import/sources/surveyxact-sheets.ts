import { err, ok } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { rawText } from '../cell-text.ts';
import { foldWords } from '../fold-text.ts';
import type { RawSheet, RawWorkbook } from '../raw-workbook.ts';
import type { Codebook, SourceTable, TableColumn, TablePlace, TabulateError } from '../source.ts';
import { uniqueNames } from '../tabulate-sheet.ts';

/** What a sheet of a survey export is. */
type Part = 'data' | 'labelled-data' | 'labels' | 'structure' | 'variables';

interface ExportPart {
  readonly part: Part;
  readonly sheet: RawSheet;
}

/**
 * Joins the parts of a SurveyXact export, from one workbook or from text files in any order: the
 * codes of the respondents, the labels of the codes, and the question that each column answers.
 * A sheet with codes is preferred to `Complete`, which repeats it with labels.
 */
export function tabulateSurvey(
  workbooks: readonly RawWorkbook[],
  place: TablePlace,
): Result<SourceTable, TabulateError> {
  const parts = exportParts(workbooks);
  const data = chooseData(parts, place.sheet);
  if (!data) {
    return err(
      place.sheet === null ? { code: 'no-rows' } : { code: 'no-such-sheet', sheet: place.sheet },
    );
  }
  const headerRow = place.headerRow ?? 1;
  const header = data.rows[headerRow - 1];
  if (!header || header.every((cell) => rawText(cell) === '')) return err({ code: 'no-header' });
  if (data.rows.length <= headerRow) return err({ code: 'no-rows' });
  const questions = questionsOf(parts);
  const headers = uniqueNames(header.map(rawText)).map(
    (name): TableColumn => questions.get(name) ?? { name, text: null, choice: null },
  );
  return ok({
    headers,
    rows: data.rows.slice(headerRow).map((cells, index) => ({ row: headerRow + index + 1, cells })),
    codebook: codebookOf(parts),
    headerRow,
    sheet: workbooks.length === 1 && data.name !== '' ? data.name : null,
  });
}

/** Every sheet of the export with what it is, by its header or its shape, then by its name. */
export function exportParts(workbooks: readonly RawWorkbook[]): readonly ExportPart[] {
  return workbooks.flatMap((workbook) =>
    workbook.sheets
      .filter((sheet) => !sheet.hidden && sheet.rows.length > 0)
      .map((sheet) => ({ sheet, part: partOf(sheet, workbook.fileName) })),
  );
}

function partOf(sheet: RawSheet, fileName: string): Part {
  const header = (sheet.rows[0] ?? []).map(rawText).filter((text) => text !== '');
  if (header.includes('variableName') && header.includes('questionText')) return 'structure';
  const width = Math.max(...sheet.rows.slice(0, 50).map(filledWidth));
  const name = `${fileName} ${sheet.name}`.toLowerCase();
  if (width === 3 && (/label/.test(name) || looksLikeLabels(sheet))) return 'labels';
  if (width === 2 && /variab/.test(name)) return 'variables';
  return /^complete/i.test(sheet.name) ? 'labelled-data' : 'data';
}

function filledWidth(cells: readonly unknown[]): number {
  return cells.findLastIndex((cell) => cell !== null && cell !== '') + 1;
}

/** The first column repeats a variable's name, the second holds its codes. */
function looksLikeLabels(sheet: RawSheet): boolean {
  const [first, second] = sheet.rows.map((cells) => cells.map(rawText));
  return first !== undefined && second !== undefined && first[0] === second[0] && first[0] !== '';
}

function chooseData(parts: readonly ExportPart[], name: string | null): RawSheet | null {
  if (name !== null) return parts.find(({ sheet }) => sheet.name === name)?.sheet ?? null;
  for (const wanted of ['data', 'labelled-data'] as const) {
    const sheets = parts.filter(({ part }) => part === wanted).map(({ sheet }) => sheet);
    const longest = sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0];
    if (longest) return longest;
  }
  return null;
}

function codebookOf(parts: readonly ExportPart[]): Codebook {
  const labels = new Map<string, Record<string, string>>();
  const add = (variable: string, code: string, label: string): void => {
    if (variable === '' || code === '' || label === '') return;
    const known = labels.get(variable) ?? {};
    known[code] ??= label;
    labels.set(variable, known);
  };
  for (const cells of rowsOf(parts, 'labels')) add(cells[0] ?? '', cells[1] ?? '', cells[2] ?? '');
  for (const row of structureRows(parts)) {
    if (!isMultiple(row)) add(row.variableName, row.choiceValue, row.choiceText);
  }
  return Object.fromEntries(labels);
}

function questionsOf(parts: readonly ExportPart[]): Map<string, TableColumn> {
  const questions = new Map<string, TableColumn>();
  for (const [name = '', text = ''] of rowsOf(parts, 'variables')) {
    questions.set(name, { name, text, choice: null });
  }
  for (const row of structureRows(parts)) {
    const choice = isMultiple(row) && row.choiceText !== '' ? row.choiceText : null;
    const text = choice === null ? row.questionText : `${row.questionText} - ${choice}`;
    // A background variable's question is its own name: that says nothing more.
    const isName = foldWords(text) === foldWords(row.variableName);
    if (text !== '' && !isName) {
      questions.set(row.variableName, { name: row.variableName, text, choice });
    }
  }
  return questions;
}

const STRUCTURE_COLUMNS = [
  'variableName',
  'subType',
  'questionText',
  'choiceValue',
  'choiceText',
] as const;
type StructureRow = Record<(typeof STRUCTURE_COLUMNS)[number], string>;

function isMultiple(row: StructureRow): boolean {
  return row.subType.toLowerCase() === 'multiple';
}

function structureRows(parts: readonly ExportPart[]): StructureRow[] {
  return parts
    .filter(({ part }) => part === 'structure')
    .flatMap(({ sheet }) => {
      const header = (sheet.rows[0] ?? []).map(rawText);
      const at = (cells: RawSheet['rows'][number], name: string): string =>
        rawText(cells[header.indexOf(name)]);
      return sheet.rows.slice(1).map((cells) => ({
        variableName: at(cells, 'variableName'),
        subType: at(cells, 'subType'),
        questionText: at(cells, 'questionText'),
        choiceValue: at(cells, 'choiceValue'),
        choiceText: at(cells, 'choiceText'),
      }));
    });
}

function rowsOf(parts: readonly ExportPart[], wanted: Part): string[][] {
  return parts
    .filter(({ part }) => part === wanted)
    .flatMap(({ sheet }) => sheet.rows.map((cells) => cells.map(rawText)));
}
