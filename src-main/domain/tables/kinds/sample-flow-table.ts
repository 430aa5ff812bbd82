import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { wordsFor } from '../../../../shared/i18n/translate.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import type { ModelSet } from '../../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { capitalized, printSpeaker, type Speaker } from '../../description/speak.ts';
import { factKey } from '../../disclosure/facts.ts';
import { prepareFits } from '../../modelling/fit-requests.ts';
import { sampleFlow } from '../../panel/sample-flow.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../../pipeline/stages.ts';
import { enumerate } from '../enumerate.ts';
import type { FurtherTableKind, FurtherTableStudy } from './further-table-kind.ts';
import {
  type CountedModel,
  countModel,
  type Loss,
  lossesOf,
  remainingAfter,
  STEPS,
} from './count-model.ts';
import { nameInSentence, wavesInWords } from './plan-words.ts';
import {
  countCell,
  type DraftCell,
  draftTable,
  NOTHING,
  numberCell,
  type TableDraft,
} from './table-draft.ts';

/** The way from the member lists to each model: what remains, and why the others left. */
export const sampleFlowTable: FurtherTableKind<FurtherTableOf<'sample-flow'>> = {
  id: 'sample-flow',
  title: { da: 'Fra medlemsliste til model', en: 'From member list to model' },
  modelSets: () => [],
  build: (table, study, print) => {
    const { modelSets } = study.document.plan;
    const columns = [...new Set(modelSets.flatMap((set) => set.columns.map(({ id }) => id)))];
    const speaker = printSpeaker(print.language);
    const draft = draftTable(table, print, {
      columns: columns.map((id) => ({ id, header: headerOf(id, study, speaker) })),
    });
    addCommonSteps(draft, { study, columns, speaker });
    for (const set of modelSets) addModels(draft, set, { study, columns, speaker });
    return draft.build(noteOf(modelSets, speaker));
  },
};

interface FlowContext {
  readonly study: FurtherTableStudy;
  /** Ids of the table's columns: the models' numerals. */
  readonly columns: readonly string[];
  readonly speaker: Speaker;
}

/** A model's numeral, and what it is where it is the same in every set. */
function headerOf(
  id: string,
  { document, estimatorTitle }: FurtherTableStudy,
  { language }: Speaker,
) {
  const models = document.plan.modelSets.flatMap(({ columns }) =>
    columns.filter((column) => column.id === id),
  );
  const lines = models.map(({ estimator, caption }) => [
    estimatorTitle(estimator)[language],
    caption[language],
  ]);
  const [first = []] = lines;
  const isOne = lines.every((line) => line.join('\n') === first.join('\n'));
  return [`${tableTexts[language].model} ${id}`, ...(isOne ? first : [])];
}

/** Every model begins with the same rows, so each column has them. */
function addCommonSteps(draft: TableDraft, { study, columns, speaker }: FlowContext): void {
  const { text, language } = speaker;
  const { lists, answers } = study.outputOf(readSources);
  const linkage = study.outputOf(linkPersons);
  const frame = study.outputOf(assembleStudyPanel);
  const flow = sampleFlow({ lists, answers, linkage, frame, requests: [] });
  const stepOf = (id: string) => flow.find((step) => step.id === id);
  const all = (cell: DraftCell): DraftCell[] => columns.map(() => cell);
  const listed = stepOf('lists')?.rows ?? 0;
  const answered = stepOf('answers')?.rows ?? 0;
  const { plan } = study.document;
  const lost = stepOf('panel')?.left ?? [];
  const listKey = draft.fact(factKey('members', null), listed, { isPublic: true });
  const answerKey = draft.fact(factKey('answers', null), answered);
  const panelKey = draft.fact(factKey('rows', null), frame.rows);
  const lossKeys = lost.map(({ reason, rows }) =>
    draft.fact(factKey('answers', null, { lost: reason }), rows, { isLoss: true }),
  );
  draft.sum(answerKey, [panelKey, ...lossKeys]);
  draft.section('panel-section', text('printedTables.fromListToPanel'));
  const waves = wavesInWords(plan, null, language);
  const count = (value: number, key: string) => countCell(value, { facts: [key], kind: 'count' });
  draft.row(
    { id: 'lists', label: text('printedTables.flowLists', { waves }) },
    all(count(listed, listKey)),
  );
  draft.row(
    { id: 'answers', label: text('printedTables.flowAnswers') },
    all(count(answered, answerKey)),
  );
  lost.forEach(({ reason, rows }, place) => {
    const behind = { facts: [lossKeys[place] ?? ''], kind: 'count' } as const;
    const label = capitalized(wordsFor(language, 'flowReasons', reason));
    draft.row({ id: `left-${reason}`, label }, all(numberCell(-rows, 0, behind)));
  });
  draft.row(
    { id: 'panel', label: text('printedTables.flowPanel') },
    all(count(frame.rows, panelKey)),
  );
}

function addModels(draft: TableDraft, set: ModelSet, context: FlowContext): void {
  const { study, columns, speaker } = context;
  const { plan } = study.document;
  const { text, language } = speaker;
  const frame = study.outputOf(assembleStudyPanel);
  const requests = study.outputOf(prepareFits).filter(({ modelSet }) => modelSet === set.id);
  draft.section(`set-${set.id}`, set.title[language]);
  const models = columns.map((id) => {
    const request = requests.find(({ column }) => column === id);
    return request && countModel(draft, request, { plan, frame });
  });
  const add = (id: string, label: string, cell: (model: CountedModel) => DraftCell): void =>
    draft.row(
      { id: `${set.id}-${id}`, label },
      models.map((model) => (model ? cell(model) : NOTHING)),
    );
  const losses = lossesOf(models);
  STEPS.forEach((step, place) => {
    const own = losses.filter((loss) => loss.step === step);
    for (const loss of own)
      add(loss.id, lossLabel(loss, plan, language), (model) => lossCell(model, loss));
    const hasLater = losses.some((loss) => STEPS.indexOf(loss.step) > place);
    if (step !== 'person' && own.length > 0 && hasLater) {
      add(`after-${step}`, text(AFTER[step]), (model) => {
        const { rows, facts } = remainingAfter(model, step);
        return countCell(rows, { facts, kind: 'count' });
      });
    }
  });
  add('rows', text('printedTables.flowRows'), ({ rows, rowsKey }) => countOf(rows, rowsKey));
  add('persons', text('printedTables.flowPersons'), ({ persons, personsKey }) =>
    countOf(persons, personsKey),
  );
  const most = Math.max(0, ...models.map((model) => model?.personsWith.length ?? 0));
  for (let count = 1; count <= most; count += 1) {
    const label = text('printedTables.flowPersonsWith', { count });
    add(`persons-${count}`, label, (model) => personsCell(model, count));
  }
}

/** What is left when all losses of a step are gone. */
const AFTER = {
  index: 'printedTables.flowIndexed',
  variables: 'printedTables.flowComplete',
} as const;

function lossLabel({ reason, variable }: Loss, plan: StudyPlan, language: Language): string {
  const name = variable === null ? '' : nameInSentence(plan, variable, language);
  return capitalized(wordsFor(language, 'flowReasons', reason, { variable: name }));
}

function lossCell({ losses }: CountedModel, { id }: Loss): DraftCell {
  const loss = losses.find((candidate) => candidate.id === id);
  return loss ? numberCell(-loss.rows, 0, { facts: [loss.key], kind: 'count' }) : NOTHING;
}

function personsCell({ personsWith }: CountedModel, count: number): DraftCell {
  const group = personsWith[count - 1];
  return group ? countOf(group.persons, group.key) : NOTHING;
}

function countOf(value: number, key: string): DraftCell {
  return countCell(value, { facts: [key], kind: 'count' });
}

/** How the sample rules of the models differ; said once where the sets agree. */
function noteOf(modelSets: readonly ModelSet[], { text, language }: Speaker): string[] {
  const texts = tableTexts[language];
  const rules = modelSets.flatMap(({ columns }) => {
    const others = [...new Set(columns.flatMap(({ sample }) => sample.completeOn ?? []))];
    const common = others.map((other) => {
      const ids = columns.filter(({ sample }) => sample.completeOn === other).map(({ id }) => id);
      return texts.commonSample(enumerate(ids, tableTexts[language]), other, ids.length > 1);
    });
    const panel = columns.filter(({ sample }) => sample.persons === 'two-rows');
    const ids = panel.map(({ id }) => id);
    return ids.length === 0
      ? common
      : [...common, texts.twoRows(enumerate(ids, tableTexts[language]), ids.length > 1)];
  });
  return [text('printedTables.flowNote'), ...new Set(rules)];
}
