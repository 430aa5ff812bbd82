import { invariant } from '../../../../shared/kernel/assert.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import type { ModelSet } from '../../../../shared/plan/model-plan.ts';
import { printSpeaker } from '../../description/speak.ts';
import { type DisclosureBasis, type Fact, factKey } from '../../disclosure/facts.ts';
import { modelBasis } from '../../disclosure/model-basis.ts';
import { prepareFits } from '../../modelling/fit-requests.ts';
import { assembleStudyPanel } from '../../pipeline/stages.ts';
import { regressionTable } from '../regression-table.ts';
import { levelsIn, personsOf } from './panel-facts.ts';
import { fitSentences, fitStatisticRows } from './fit-statistics.ts';
import type { FurtherTableKind, FurtherTableStudy } from './further-table-kind.ts';

type FullRegression = FurtherTableOf<'full-regression'>;

/** A regression table of the article with the blocks that it only names, and how its models fit. */
export const fullRegressionTable: FurtherTableKind<FullRegression> = {
  id: 'full-regression',
  title: { da: 'Regressionstabel med alle koefficienter', en: 'Regressions with all coefficients' },
  modelSets: ({ table }, { plan }) =>
    plan.tables.filter(({ id }) => id === table).map(({ modelSet }) => modelSet),
  build: (table, study, { number, language }) => {
    const { plan } = study.document;
    const printed = plan.tables.find(({ id }) => id === table.table);
    invariant(printed, 'a full table names a regression table of its plan');
    const modelSet = plan.modelSets.find(({ id }) => id === printed.modelSet);
    invariant(modelSet, 'a table names a model set of its plan');
    const fits = study.fitsOf(modelSet.id);
    const rows = [...printed.rows, ...printed.hiddenBlocks];
    const full = { ...printed, id: table.id, number, title: table.title, rows, hiddenBlocks: [] };
    const { estimatorTitle } = study;
    const doc = regressionTable({ plan, table: full, language, fits, estimatorTitle });
    const speaker = printSpeaker(language);
    const [journal = '', ...others] = doc.notes;
    const about = speaker.text('printedTables.fullTableOf', { number: printed.number });
    const more = fitSentences(modelSet, fits, speaker);
    const whole = {
      ...doc,
      rows: [...doc.rows, ...fitStatisticRows(modelSet, fits, speaker)],
      notes: [[journal, about, ...more].join(' '), ...others],
    };
    const basis = modelBasis({ doc: whole, modelSet: modelSet.id, fits });
    return { doc: whole, basis: withLevels(basis, modelSet, study) };
  },
};

/** As the table in the article; a category's coefficient also rests on those who are in it. */
function withLevels(
  whole: DisclosureBasis,
  modelSet: ModelSet,
  study: FurtherTableStudy,
): DisclosureBasis {
  const frame = study.outputOf(assembleStudyPanel);
  const requests = study.outputOf(prepareFits).filter((one) => one.modelSet === modelSet.id);
  const facts = new Map<string, Fact>();
  const cells = whole.cells.map((cell) => {
    const rows = requests.find(({ column }) => column === cell.column)?.sample.rows ?? [];
    const levels = levelsIn(cell.row).flatMap(({ variable, level }) => {
      const values = frame.columns.get(variable)?.values;
      if (values === undefined) return [];
      const conditions = { model: `${modelSet.id}.${cell.column}`, [variable]: level };
      const key = factKey('persons', null, conditions);
      const own = rows.filter((row) => values[row] === level);
      const count = personsOf(frame, own);
      facts.set(key, { key, count, isPublic: false });
      return [key];
    });
    return { ...cell, facts: [...cell.facts, ...levels] };
  });
  return { ...whole, facts: [...whole.facts, ...facts.values()], cells };
}
