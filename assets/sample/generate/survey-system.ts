import type { Wave } from './facts.ts';
import type { SurveyRow } from './survey-rows.ts';
import { STATUS } from './survey-rows.ts';

/** What the survey system writes in a cell. */
export type SystemValue = number | string | null;

/** A variable the survey system adds before or after the questions. */
export interface SystemVariable {
  readonly name: string;
  readonly value: (row: SurveyRow) => SystemValue;
}

/** First invitation of each wave: thirteen months into the term. */
const OPENED: Readonly<Record<Wave, string>> = { 2019: '2019-01-15', 2023: '2023-01-17' };

/** The statuses in Danish, in the order of their codes. */
export const STATUS_LABELS = ['Ny', 'Distribueret', 'Nogen svar', 'Gennemført', 'Frafaldet'];

/** Status labels by the row's number. */
export function statusLabel(row: SurveyRow): string {
  return STATUS_LABELS[row.status - 1] ?? '';
}

/** The variables before the background variables, in the system's order. */
export function leadingVariables(wave: Wave): SystemVariable[] {
  const opened = `${OPENED[wave]} 08:00:00`;
  const answered = (row: SurveyRow, value: SystemValue): SystemValue =>
    row.startedAfter === null ? null : value;
  return [
    { name: 'survey', value: () => (wave === 2019 ? 1_048_211 : 1_592_604) },
    { name: 'respondentid', value: (row) => row.respondentId },
    { name: 'organization', value: () => 10_442 },
    ...numbered('statinternal', 20, () => null),
    { name: 'created', value: () => opened },
    { name: 'modified', value: (row) => endOf(row, wave) ?? opened },
    {
      name: 'closetime',
      value: (row) => (row.status === STATUS.completed ? endOf(row, wave) : null),
    },
    {
      name: 'starttime',
      value: (row) => answered(row, momentAfter(wave, row.startedAfter ?? 0, 0)),
    },
    { name: 'difftime', value: (row) => answered(row, row.seconds) },
    { name: 'responsecollectsessions', value: (row) => answered(row, 1) },
    { name: 'numberofreturnedmail', value: (row) => (row.status === STATUS.bounced ? 1 : 0) },
    { name: 'importgroup', value: (row) => (row.contact === null ? null : 1) },
    { name: 'distributionschedule', value: (row) => (row.contact === null ? null : opened) },
    { name: 'email', value: (row) => row.contact?.sentTo ?? 'test@kommune.example' },
    { name: 'digitaldistributionstatus', value: () => null },
    { name: 'digitaldistributionerrormessage', value: () => null },
  ];
}

/** The variables after the questions. */
export function trailingVariables(): SystemVariable[] {
  const isAnswer = (row: SurveyRow): boolean => row.startedAfter !== null;
  return [
    ...numbered('statcompletion', 3, (row, at) =>
      flag(at === (row.status === STATUS.completed ? 3 : isAnswer(row) ? 2 : 1)),
    ),
    ...numbered('statcreation', 7, (row, at) => flag(at === (row.contact === null ? 1 : 2))),
    ...numbered('statdistribution', 5, (row, at) =>
      flag(at === (row.contact === null ? 1 : row.status === STATUS.bounced ? 4 : 2)),
    ),
    ...numbered('statsource', 6, (_row, at) => flag(at === 1)),
    ...numbered('statcollect', 4, (row, at) => flag(isAnswer(row) && at === 1)),
    ...numbered('statoverall', 5, (row, at) => flag(row.status === at)),
  ];
}

/**
 * The names of a default export: cut to eight characters and made unique. Families of
 * numbered variables that share the first five letters are counted on.
 */
export function shortNames(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return names.map((name) => {
    const family = /^(stat[a-z])[a-z]*_\d+$/.exec(name)?.[1];
    if (family !== undefined) {
      // `statinternal_1` becomes `stat_1`; the later families keep their fifth letter.
      const stem = family === 'stati' ? 'stat' : family;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      return `${stem}_${count}`;
    }
    const cut = name.slice(0, 8);
    const unique = taken.has(cut) ? `${name.slice(0, 5)}_1` : cut;
    taken.add(unique);
    return unique;
  });
}

function numbered(
  stem: string,
  count: number,
  value: (row: SurveyRow, at: number) => SystemValue,
): SystemVariable[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${stem}_${at + 1}`,
    value: (row) => value(row, at + 1),
  }));
}

function flag(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}

function endOf(row: SurveyRow, wave: Wave): string | null {
  return row.startedAfter === null ? null : momentAfter(wave, row.startedAfter, row.seconds);
}

function momentAfter(wave: Wave, minutes: number, seconds: number): string {
  const opened = Date.parse(`${OPENED[wave]}T08:10:00Z`);
  const moment = new Date(opened + minutes * 60_000 + seconds * 1000);
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
