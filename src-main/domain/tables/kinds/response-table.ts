import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { formatCount, printStyle } from '../../../../shared/table/number-format.ts';
import { describeWaves } from '../../description/describe-waves.ts';
import { printSpeaker, type Speaker } from '../../description/speak.ts';
import { factKey } from '../../disclosure/facts.ts';
import { linkPersons, readSources } from '../../pipeline/stages.ts';
import { enumerate } from '../enumerate.ts';
import type { FurtherTableKind } from './further-table-kind.ts';
import {
  type Behind,
  countCell,
  type DraftCell,
  draftTable,
  numberCell,
  type TableDraft,
} from './table-draft.ts';

type Wave = ReturnType<typeof describeWaves>[number];
type Denominator = Wave['rates'][number]['denominator'];

/** Who was asked in each wave, who answered, and of how many. */
export const responseTable: FurtherTableKind<FurtherTableOf<'response'>> = {
  id: 'response',
  title: { da: 'Svarprocenter', en: 'Response rates' },
  modelSets: () => [],
  build: (table, study, print) => {
    const { plan } = study.document;
    const speaker = printSpeaker(print.language);
    const { lists, answers } = study.outputOf(readSources);
    const waves = describeWaves({ plan, lists, answers, linkage: study.outputOf(linkPersons) });
    const draft = draftTable(table, print, {
      columns: plan.waves.map(({ id, label }) => ({ id, header: [label] })),
    });
    addCounts(draft, waves, speaker);
    addRates(draft, waves, speaker);
    addMunicipalities(draft, waves, speaker);
    return draft.build(noteOf(plan, waves, speaker));
  },
};

function addCounts(draft: TableDraft, waves: readonly Wave[], { text }: Speaker): void {
  const add = (id: string, label: string, cell: (wave: Wave) => DraftCell, ruleAbove = false) =>
    draft.row({ id, label, ruleAbove }, waves.map(cell));
  const members = (conditions: Record<string, string>, count: (wave: Wave) => number | null) => {
    return (wave: Wave): DraftCell => {
      const total = count(wave);
      if (total === null) return countCell(null, null);
      const key = draft.fact(factKey('members', wave.wave, conditions), total, { isPublic: true });
      return countCell(total, { facts: [key], kind: 'count' });
    };
  };
  add(
    'list',
    text('printedTables.onList'),
    members({}, ({ onList }) => onList),
  );
  add(
    'substitutes',
    text('printedTables.substitutes'),
    members({ role: 'substitute' }, ({ substitutes }) => substitutes),
  );
  add(
    'seats',
    text('printedTables.seats'),
    members({ of: 'seats' }, ({ seats }) => seats),
  );
  const counted =
    (key: keyof ReturnType<typeof answerKeys>, count: (wave: Wave) => number) => (wave: Wave) =>
      countCell(count(wave), { facts: [answerKeys(draft, wave)[key]], kind: 'count' });
  const answered = counted('answered', (wave) => wave.answered);
  add('answered', text('printedTables.answered'), answered, true);
  add(
    'completed',
    text('printedTables.completed'),
    counted('completed', (wave) => wave.completed),
  );
  add(
    'partly',
    text('printedTables.partly'),
    counted('partly', (wave) => wave.partly),
  );
  add('none', text('printedTables.notAnswered'), counted('silent', silentOf));
}

/** The keys of a wave's members by what they answered, tied to each other. */
function answerKeys(draft: TableDraft, wave: Wave) {
  const all = draft.fact(factKey('members', wave.wave), wave.onList, { isPublic: true });
  const answered = draft.fact(factKey('respondents', wave.wave), wave.answered);
  const silent = draft.fact(factKey('silent', wave.wave), silentOf(wave));
  const part = (status: string, count: number) =>
    draft.fact(factKey('respondents', wave.wave, { status }), count);
  const completed = part('completed', wave.completed);
  const partly = part('partly', wave.partly);
  draft.sum(all, [answered, silent]);
  draft.sum(answered, [completed, partly]);
  return { answered, completed, partly, silent };
}

function silentOf({ onList, answered }: Wave): number {
  return onList - answered;
}

function addRates(draft: TableDraft, waves: readonly Wave[], { text }: Speaker): void {
  const add = (denominator: Denominator, label: string, ruleAbove = false): void =>
    draft.row(
      { id: `rate-${denominator}`, label, ruleAbove },
      waves.map((wave) => {
        const share = wave.rates.find((rate) => rate.denominator === denominator)?.share ?? null;
        const behind: Behind = { facts: [answerKeys(draft, wave).answered], kind: 'count' };
        return numberCell(share === null ? null : 100 * share, 1, behind);
      }),
    );
  add('list', text('printedTables.rateOfList'), true);
  add('list-without-substitutes', text('printedTables.rateWithoutSubstitutes'));
  add('seats', text('printedTables.rateOfSeats'));
}

function addMunicipalities(draft: TableDraft, waves: readonly Wave[], { text }: Speaker): void {
  const add = (id: string, label: string, count: (wave: Wave) => number, ruleAbove = false) =>
    draft.row(
      { id, label, ruleAbove },
      // Whether a municipality has an answer at all is said of places, not of persons.
      waves.map((wave) => countCell(count(wave), { facts: [], kind: 'count' })),
    );
  const all = text('printedTables.municipalities');
  add('municipalities', all, ({ municipalities }) => municipalities, true);
  const answered = text('printedTables.municipalitiesAnswered');
  add('municipalities-answered', answered, (wave) => wave.municipalitiesWithAnswers);
}

/** The article's first footnote where the study has what it tells. */
function noteOf(
  plan: StudyPlan,
  waves: readonly Wave[],
  { text, language }: Speaker,
): readonly string[] {
  const style = printStyle(language);
  const known = waves.flatMap(({ wave, seats }) => {
    const label = plan.waves.find(({ id }) => id === wave)?.label ?? wave;
    const count = seats === null ? null : formatCount(seats, style);
    return count === null ? [] : [text('printedTables.officialNumberIn', { count, wave: label })];
  });
  const isHigher = waves.every(({ onList, seats }) => seats !== null && onList > seats);
  const counts = enumerate(known, tableTexts[language]);
  return [
    text('printedTables.answersCount'),
    ...(known.length === 0 ? [] : [text('printedTables.officialNumber', { counts })]),
    ...(isHigher && waves.some(({ substitutes }) => substitutes > 0)
      ? [text('printedTables.higherOnList')]
      : []),
  ];
}
