import { err, ok } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { SourcePlan } from '../../../../shared/plan/source-plan.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { isBlankRow, rawText } from '../cell-text.ts';
import { type FigureColumn, figureColumns, figureReader } from '../figure-columns.ts';
import type { FigureReader } from '../figure-columns.ts';
import { findHeader } from '../find-header.ts';
import { foldWords } from '../fold-text.ts';
import { matchColumns } from '../match-columns.ts';
import { findMunicipality } from '../municipalities.ts';
import { isPersonalHeader } from '../personal-columns.ts';
import { valueReader } from '../read-values.ts';
import type { ValueReader } from '../read-values.ts';
import type { FigureRecord } from '../records.ts';
import { refuseRow } from '../refuse-row.ts';
import type {
  FieldSpec,
  RowIssue,
  RowIssueCode,
  SourceGuess,
  SourceKind,
  SourceTable,
  TableRow,
} from '../source.ts';
import { tabulateSheet } from '../tabulate-sheet.ts';

const base = { group: 'background', isIdentity: false } as const;
const PLACE_FIELDS: readonly FieldSpec[] = [
  {
    ...base,
    id: 'municipality',
    title: { da: 'Kommune', en: 'Municipality' },
    aliases: ['Kommune', 'Kommunenavn', 'Kommuner', 'Område', 'Municipality'],
  },
  {
    ...base,
    id: 'municipalityCode',
    title: { da: 'Kommunenummer', en: 'Municipality code' },
    aliases: ['Kom.nr', 'Kommunenr', 'Kommunenummer', 'Kommunekode', 'Municipality code'],
  },
  {
    ...base,
    id: 'year',
    title: { da: 'År', en: 'Year' },
    aliases: ['År', 'Årstal', 'Valgår', 'Year'],
  },
];
/** Of so many rows each must be a municipality of its own; a few may stand twice by mistake. */
const ONE_EACH = 0.9;
const PLACE_IDS = PLACE_FIELDS.map(({ id }) => id);

/**
 * A table of municipalities that somebody made: one row per municipality (and year), and any number
 * of columns with numbers or 0 and 1, as whether the website has a vision. Without a year column a
 * figure holds in every wave.
 */
export const municipalityFile: SourceKind = {
  id: 'municipality-file',
  title: { da: 'Fil om kommuner', en: 'File about municipalities' },
  isPerWave: false,
  mayRepeat: true,
  requirements: [['municipality', 'municipalityCode']],
  fields: fileFields,
  tabulate: (workbooks, place) => tabulateSheet(workbooks, place, PLACE_FIELDS),
  read(table, source, { plan }) {
    const columns = numberColumns(table, source);
    const places = placesOf(table, valueReader(table, source, plan, PLACE_FIELDS));
    const records: FigureRecord[] = [];
    const issues: RowIssue[] = [];
    for (const [index, { row, cells }] of table.rows.entries()) {
      const refuse = (code: RowIssueCode): void => {
        issues.push({ row, field: null, code, outcome: 'rejected' });
      };
      const place = places[index];
      if (!place?.ok) {
        refuse(place?.error ?? 'blank-row');
        continue;
      }
      const values = columns.map(({ figure, at, read }) => ({ figure, value: read(cells[at]) }));
      if (values.every(({ value }) => typeof value !== 'number')) {
        refuse('no-value');
        continue;
      }
      for (const { figure, value } of values) {
        if (value === 'unreadable') {
          issues.push({ row, field: figure, code: 'not-a-number', outcome: 'noted' });
        } else if (value !== null) {
          records.push({ kind: 'figure', sourceId: source.id, row, ...place.value, figure, value });
        }
      }
    }
    const read = table.rows.length;
    const rejected = issues.filter(({ outcome }) => outcome === 'rejected').length;
    return { records, issues, account: { read, accepted: read - rejected, rejected } };
  },
  likeness: (workbooks) =>
    workbooks
      .flatMap((workbook) => workbook.sheets)
      .flatMap((sheet): SourceGuess[] => {
        const headerRow = findHeader(sheet, PLACE_FIELDS)?.headerRow;
        if (sheet.hidden || headerRow === undefined) return [];
        const table = tabulateSheet(workbooks, { sheet: sheet.name, headerRow }, PLACE_FIELDS);
        if (!table.ok || !isLike(table.value)) return [];
        return [{ sheet: sheet.name, headerRow, confidence: 0.85 }];
      }),
};

/** The columns of the file that hold numbers, beside where and when they hold. */
function fileFields(plan: StudyPlan, table?: SourceTable): readonly FieldSpec[] {
  if (table === undefined) return PLACE_FIELDS;
  return [
    ...PLACE_FIELDS,
    ...ownFigures(table, knownColumns(plan)).map(({ id, name }): FieldSpec => ({
      id,
      title: { da: name, en: name },
      group: 'figure',
      isIdentity: false,
      aliases: [name],
    })),
  ];
}

/** Header → figure, as files of this kind that the study has already call them. */
function knownColumns({ sources }: StudyPlan): ReadonlyMap<string, string> {
  const own = sources.filter(({ kind }) => kind === municipalityFile.id);
  const columns = own.flatMap((source) => Object.entries(source.columns));
  return new Map(
    columns.flatMap(([field, header]) =>
      PLACE_IDS.includes(field) ? [] : [[header, field] as const],
    ),
  );
}

function ownFigures(table: SourceTable, known?: ReadonlyMap<string, string>): FigureColumn[] {
  const places = new Set(
    PLACE_FIELDS.flatMap(({ aliases }) => aliases.map((name) => foldWords(name))),
  );
  return figureColumns(table, PLACE_IDS, known).filter(({ name }) => !places.has(foldWords(name)));
}

interface NumberColumn {
  readonly figure: string;
  readonly at: number;
  readonly read: FigureReader;
}

function numberColumns(table: SourceTable, { columns }: SourcePlan): NumberColumn[] {
  return Object.entries(columns).flatMap(([figure, column]): NumberColumn[] => {
    const at = table.headers.findIndex(({ name }) => name === column);
    if (PLACE_IDS.includes(figure) || at < 0) return [];
    return [{ figure, at, read: figureReader(table, at) }];
  });
}

type Place = Pick<FigureRecord, 'municipality' | 'year'>;

/** Where each row belongs. Of a place that stands twice no row is taken: nothing says which is right. */
function placesOf(table: SourceTable, reader: ValueReader): Result<Place, RowIssueCode>[] {
  const places = table.rows.map((row) => placeOf(row, table, reader));
  const keys = places.map((place) =>
    place.ok ? `${place.value.municipality} ${place.value.year}` : null,
  );
  const counts = Map.groupBy(keys, (key) => key);
  return places.map((place, index) => {
    const key = keys[index] ?? null;
    const isRepeated = key !== null && (counts.get(key)?.length ?? 0) > 1;
    return isRepeated ? err('repeated-municipality') : place;
  });
}

function placeOf(
  row: TableRow,
  table: SourceTable,
  reader: ValueReader,
): Result<Place, RowIssueCode> {
  const refusal = refuseRow(row, table.headers);
  if (refusal !== null) return err(refusal);
  const code = reader.text(row, 'municipalityCode');
  const text = code === '' ? reader.text(row, 'municipality') : code;
  const municipality = findMunicipality(text);
  if (municipality === null) return err('unknown-municipality');
  if (!reader.has('year')) return ok({ municipality: municipality.code, year: null });
  const year = reader.text(row, 'year');
  return /^(19|20)\d\d$/.test(year)
    ? ok({ municipality: municipality.code, year: Number(year) })
    : err('no-year');
}

/** One row per municipality (and year), numbers beside it, and nothing that names a person. */
function isLike(table: SourceTable): boolean {
  if (table.headers.some(({ name }) => isPersonalHeader(name))) return false;
  const matches = matchColumns(PLACE_FIELDS, table.headers);
  const indexOf = (field: string): number =>
    table.headers.findIndex(({ name }) => name === matches.get(field)?.column);
  const at = Math.max(indexOf('municipalityCode'), indexOf('municipality'));
  const year = indexOf('year');
  const filled = table.rows.filter(({ cells }) => !isBlankRow(cells));
  const keys = filled.flatMap(({ cells }) => {
    const found = findMunicipality(rawText(cells[at]));
    return found === null ? [] : [`${found.code} ${rawText(cells[year])}`];
  });
  const isMostly = keys.length > 0 && 2 * keys.length >= filled.length;
  return isMostly && new Set(keys).size >= ONE_EACH * keys.length && ownFigures(table).length > 0;
}
