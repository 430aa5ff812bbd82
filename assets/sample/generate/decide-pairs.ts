import { readFileSync } from 'node:fs';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Decisions, PairDecision } from '../../../shared/plan/decisions.ts';
import { type StudyPlan, studyPlanSchema } from '../../../shared/plan/study-plan.ts';
import { SOURCES } from '../../../src-main/domain/import/index.ts';
import type { AnswerRecord, ListRecord } from '../../../src-main/domain/import/records.ts';
import { type Linkage, linkRecords } from '../../../src-main/domain/linkage/link-records.ts';
import { readWorkbook } from '../../../src-main/readers/index.ts';
import { identifyRecord } from '../../../src-main/services/identify-record.ts';

/** The sample's own key, so that its record ids are the same everywhere: it protects nobody real. */
export const SAMPLE_RECORD_KEY = '50414e454c56c3864552452d6b6f6d6d756e616c706f6c6974696b6572652d31';

/** When the decisions were taken: a fixed moment, so that the file never changes by itself. */
const DECIDED_AT = '2024-03-01T09:00:00.000Z';

const SOURCE_OF_TRUTH: Readonly<Record<string, string>> = {
  'kl-2019': 'list-2019',
  'kl-2023': 'list-2023',
  'survey-2019': 'survey-2019',
  'survey-2023': 'survey-2023',
};

export interface SampleRecords {
  readonly plan: StudyPlan;
  readonly lists: readonly ListRecord[];
  readonly answers: readonly AnswerRecord[];
}

/** The sample's records as its plan reads them. */
export function readSampleRecords(folder: URL): SampleRecords {
  const plan = studyPlanSchema.parse(
    JSON.parse(readFileSync(new URL('plan.json', folder), 'utf8')),
  );
  const records = plan.sources.flatMap((source) => {
    const kind = SOURCES.find(({ id }) => id === source.kind);
    const workbooks = source.files.map((file) => {
      const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
      const read = readWorkbook(bytes, file.split('/').at(-1) ?? file);
      if (!read.ok) throw new Error(`${file}: ${read.error.code}`);
      return read.value;
    });
    const table = kind?.tabulate(workbooks, source);
    if (!kind || !table?.ok) throw new Error(`${source.id} cannot be laid out`);
    const identify = (cells: readonly string[], ordinal: number) =>
      identifyRecord(SAMPLE_RECORD_KEY, source.id, cells, ordinal) as RecordId;
    return [...kind.read(table.value, source, { plan, identify }).records];
  });
  return {
    plan,
    lists: records.filter((record) => record.kind === 'list'),
    answers: records.filter((record) => record.kind === 'answer'),
  };
}

/** Record id → person number, from the truth that lies beside the tests. */
export function truePersons(
  records: SampleRecords,
  truthCsv: string,
): ReadonlyMap<RecordId, string> {
  const lines = truthCsv.trim().split('\n').slice(1);
  const persons = new Map(
    lines.map((line) => {
      const [source = '', row = '', , person = ''] = line.split(',');
      return [`${source}|${row}`, person] as const;
    }),
  );
  return new Map(
    [...records.lists, ...records.answers].flatMap(({ sourceId, row, recordId }) => {
      const person = persons.get(`${SOURCE_OF_TRUTH[sourceId] ?? sourceId}|${row}`);
      return person ? [[recordId, person] as const] : [];
    }),
  );
}

export function linkSample(records: SampleRecords, decisions: readonly PairDecision[]): Linkage {
  const { plan, lists, answers } = records;
  return linkRecords({ waves: plan.waves, lists, answers, rules: plan.linkage, decisions });
}

/**
 * Goes through the review as a careful analyst would, until no pair waits. A person who stands
 * twice on one list is linked by the row that holds the answer; the other row stays alone.
 */
export function decidePairs(
  records: SampleRecords,
  persons: ReadonlyMap<RecordId, string>,
): Decisions {
  const pairs: PairDecision[] = [];
  const taken = new Set<RecordId>();
  for (let round = 0; round < 5; round += 1) {
    const waiting = waitingPairs(linkSample(records, pairs));
    if (waiting.length === 0) break;
    for (const { left, right } of waiting) {
      const isTaken = taken.has(left) || taken.has(right);
      const person = persons.get(left);
      const isSame = !isTaken && person !== undefined && person === persons.get(right);
      if (isSame) taken.add(left).add(right);
      const verdict = isSame ? 'same' : 'different';
      pairs.push({ left, right, verdict, reason: null, decidedAt: DECIDED_AT });
    }
  }
  return {
    format: 'panelvaerk-decisions',
    version: 1,
    recordKey: SAMPLE_RECORD_KEY,
    pairs: pairs.toSorted((a, b) => (a.left + a.right < b.left + b.right ? -1 : 1)),
  };
}

/** Pairs without a decision that are in review, those with most answers behind them first. */
function waitingPairs({ pairs, persons }: Linkage) {
  const hasAnswer = new Set(
    persons.flatMap(({ members }) => members.flatMap(({ list, answer }) => (answer ? list : []))),
  );
  const answers = (pair: { left: RecordId; right: RecordId }) =>
    [pair.left, pair.right].filter((id) => hasAnswer.has(id)).length;
  return pairs
    .filter(({ status }) => status === 'in-review')
    .toSorted((a, b) => answers(b) - answers(a) || (a.left + a.right < b.left + b.right ? -1 : 1));
}
