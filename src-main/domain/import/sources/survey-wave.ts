import type { SourcePlan } from '../../../../shared/plan/source-plan.ts';
import { rawText } from '../cell-text.ts';
import { municipalityWithCode } from '../municipalities.ts';
import { parseEmails, parseMoment } from '../parse-cells.ts';
import { asPartyId } from '../parties.ts';
import type { RawWorkbook } from '../raw-workbook.ts';
import { valueReader } from '../read-values.ts';
import type { ValueReader } from '../read-values.ts';
import { recordNamer } from '../record-ids.ts';
import type { AnswerRecord, AnswerStatus, MissingReason } from '../records.ts';
import { refuseRow } from '../refuse-row.ts';
import type { FieldSpec, RowIssue, SourceGuess, SourceKind, TableRow } from '../source.ts';
import { surveyFields } from './survey-fields.ts';
import { exportParts, tabulateSurvey } from './surveyxact-sheets.ts';

/** One wave of a survey, as SurveyXact exports it or as a plain sheet with a header. */
export const surveyWave: SourceKind = {
  id: 'survey-wave',
  title: { da: 'Spørgeskema (SurveyXact)', en: 'Survey (SurveyXact)' },
  isPerWave: true,
  requirements: [['email', 'name']],
  fields: surveyFields,
  tabulate: tabulateSurvey,
  read(table, source, { plan, identify }) {
    const fields = surveyFields(plan);
    const reader = valueReader(table, source, plan, fields);
    const answerFields = fields.filter(({ id, group }) => group === 'answer' && reader.has(id));
    const nameRecord = recordNamer(identify);
    const records: AnswerRecord[] = [];
    const issues: RowIssue[] = [];
    let rejected = 0;
    for (const row of table.rows) {
      const refusal = refuseRow(row, table.headers);
      if (refusal !== null) {
        issues.push({ row: row.row, field: null, code: refusal, outcome: 'rejected' });
        rejected += 1;
        continue;
      }
      records.push({
        recordId: nameRecord(identityCells(reader, row)),
        ...readRow(row, { reader, source, answerFields, issues }),
      });
    }
    const account = { read: table.rows.length, accepted: records.length, rejected };
    return { records, issues, account };
  },
  likeness,
};

/** The export's own number names a row; without it the person who was asked does. */
function identityCells(reader: ValueReader, row: TableRow): string[] {
  const id = reader.text(row, 'respondentId');
  const person = ['name', 'email', 'municipality'].map((field) => reader.text(row, field));
  return id === '' ? person : [id];
}

interface RowReading {
  readonly reader: ValueReader;
  readonly source: SourcePlan;
  readonly answerFields: readonly FieldSpec[];
  /** What is noted about the row is added here. */
  readonly issues: RowIssue[];
}

function readRow(
  row: TableRow,
  { reader, source, answerFields, issues }: RowReading,
): Omit<AnswerRecord, 'recordId'> {
  const { answers, missing } = readAnswers(reader, row, answerFields);
  const status = statusOf(reader, row, Object.keys(answers).length > 0);
  if (status !== 'not-answered') {
    for (const [field, reason] of Object.entries(missing)) {
      if (reason === 'unreadable') {
        issues.push({ row: row.row, field, code: 'unknown-value', outcome: 'noted' });
      }
    }
  }
  const place = reader.text(row, 'municipality');
  const { mapped } = place === '' ? { mapped: null } : reader.meaning('municipality', place);
  const municipality = typeof mapped === 'number' ? municipalityWithCode(mapped) : null;
  if (place !== '' && municipality === null) {
    const code = 'unknown-municipality';
    issues.push({ row: row.row, field: 'municipality', code, outcome: 'noted' });
  }
  const name = reader.text(row, 'name');
  return {
    kind: 'answer',
    sourceId: source.id,
    wave: source.wave ?? '',
    row: row.row,
    fullName: name === '' ? null : name,
    emails: parseEmails(reader.text(row, 'email')),
    municipality: municipality?.code ?? null,
    party: asPartyId(answers['party']),
    status,
    closedAt: parseMoment(reader.text(row, 'closedAt')),
    answers,
    missing,
  };
}

function readAnswers(
  reader: ValueReader,
  row: TableRow,
  fields: readonly FieldSpec[],
): { answers: Record<string, string | number>; missing: Record<string, MissingReason> } {
  const answers: Record<string, string | number> = {};
  const missing: Record<string, MissingReason> = {};
  for (const { id } of fields) {
    const raw = reader.text(row, id);
    if (raw === '') {
      missing[id] = 'blank';
      continue;
    }
    const { mapped, isKnown } = reader.meaning(id, raw);
    if (!isKnown) missing[id] = 'unreadable';
    else if (mapped === null) missing[id] = 'mapped-missing';
    else answers[id] = mapped;
  }
  return { answers, missing };
}

/** A file without any status holds answers only: those with an answer in them count as complete. */
function statusOf(reader: ValueReader, row: TableRow, hasAnswer: boolean): AnswerStatus {
  const isMarked = (field: string): boolean => {
    const raw = reader.text(row, field);
    return raw !== '' && reader.meaning(field, raw).mapped === 1;
  };
  if (isMarked('statusCompleted')) return 'completed';
  if (isMarked('statusPartly')) return 'partly';
  const status = reader.text(row, 'status');
  if (status !== '') {
    const { mapped } = reader.meaning('status', status);
    if (mapped === 'completed' || mapped === 'partly') return mapped;
    return 'not-answered';
  }
  const hasStatus = reader.has('statusCompleted') || reader.has('statusPartly');
  return hasAnswer && !hasStatus ? 'completed' : 'not-answered';
}

const SYSTEM_VARIABLES = /^(respondentid|responde|statoverall_\d|stato_\d|closetim|closetime)$/;

function likeness(workbooks: readonly RawWorkbook[]): SourceGuess[] {
  const parts = exportParts(workbooks);
  const hasCompanion = parts.some(({ part }) => part === 'structure' || part === 'labels');
  return parts
    .filter(({ part }) => part === 'data' || part === 'labelled-data')
    .flatMap(({ part, sheet }) => {
      const header = (sheet.rows[0] ?? []).map(rawText);
      const isExport = header.some((name) => SYSTEM_VARIABLES.test(name));
      if (!isExport && !hasCompanion) return [];
      const strength = (isExport ? 0.6 : 0.3) + (hasCompanion ? 0.35 : 0.1);
      const confidence = part === 'data' ? strength : strength / 2;
      const name = workbooks.length === 1 && workbooks[0]?.format === 'xlsx' ? sheet.name : null;
      return [{ sheet: name, headerRow: 1, confidence }];
    });
}
