import type { ModelColumn, ModelSet, TablePlan } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { STANDARD_STAR_RULE } from '../../../shared/table/star-rule.ts';
import { councilControls, councilHiddenBlocks } from './council-controls.ts';
import { councilScales } from './council-scales.ts';
import { councilFurtherTables } from './council-supplement.ts';
import { councilVariables } from './council-variables.ts';

/**
 * The plan of a two-wave panel of municipal councillors before any file is imported: scales,
 * variables, models I–IV of both outcomes and the two tables, as in the published article.
 */
export function councilPanelPlan(title: string): StudyPlan {
  return {
    format: 'panelvaerk-plan',
    version: 1,
    title,
    tableLanguage: 'da',
    waves: [
      { id: '2019', label: '2019', year: 2019, time: 0, seats: 2432 },
      { id: '2023', label: '2023', year: 2023, time: 1, seats: 2436 },
    ],
    sources: [],
    linkage: { byEmail: true, byName: true },
    partySwitch: 'member-lists',
    scales: councilScales,
    variables: councilVariables,
    modelSets: [
      modelSet('vision', { da: 'Visionsledelse', en: 'Visionary leadership' }),
      modelSet('consensus', { da: 'Konsensusskabelse', en: 'Consensus building' }),
    ],
    tables: [
      table('table-2', '2', 'vision', {
        da: 'SOC-R og visionsledelse',
        en: 'SOC-R and visionary leadership',
      }),
      table('table-3', '3', 'consensus', {
        da: 'SOC-R og konsensusskabelse',
        en: 'SOC-R and consensus building',
      }),
    ],
    furtherTables: councilFurtherTables,
    disclosure: { minimum: 5 },
    alternatives: [],
  };
}

/** Nothing but a title: for a study of another design. */
export function emptyPlan(title: string): StudyPlan {
  return {
    ...councilPanelPlan(title),
    waves: [],
    scales: [],
    variables: [],
    modelSets: [],
    tables: [],
    furtherTables: [],
    alternatives: [],
  };
}

const WITHOUT_CONTROLS = { da: 'uden kontrol', en: 'without controls' };
const WITH_CONTROLS = { da: 'med kontrol', en: 'with controls' };
const PREDICTORS = ['socr', 'time'];
/** Those that change within a person other than by the calendar. */
const TIME_VARYING_CONTROLS = [
  'coalition',
  'party-switch',
  'mayor',
  'group-leader',
  'committee-chair',
];
const PRINTED_ROWS = [...PREDICTORS, ...councilControls];

function modelSet(outcome: string, title: ModelSet['title']): ModelSet {
  const column = (
    id: string,
    estimator: string,
    terms: string[],
    part: Pick<ModelColumn, 'caption' | 'sample'>,
  ): ModelColumn => ({ id, estimator, covariance: 'classical', terms, ...part });
  const ownSample = { completeOn: null, persons: 'all' } as const;
  const panelSample = { completeOn: 'II', persons: 'two-rows' } as const;
  const controlled = [...PREDICTORS, ...TIME_VARYING_CONTROLS];
  return {
    id: outcome,
    title,
    outcome,
    columns: [
      column('I', 'random-effects', PREDICTORS, { caption: WITHOUT_CONTROLS, sample: ownSample }),
      column('II', 'random-effects', [...PRINTED_ROWS, ...councilHiddenBlocks], {
        caption: WITH_CONTROLS,
        sample: ownSample,
      }),
      column('III', 'fixed-effects', PREDICTORS, {
        caption: WITHOUT_CONTROLS,
        sample: panelSample,
      }),
      column('IV', 'fixed-effects', controlled, { caption: WITH_CONTROLS, sample: panelSample }),
    ],
  };
}

function table(id: string, number: string, set: string, title: TablePlan['title']): TablePlan {
  return {
    id,
    kind: 'regression',
    number,
    title,
    modelSet: set,
    rows: PRINTED_ROWS,
    hiddenBlocks: councilHiddenBlocks,
    stars: STANDARD_STAR_RULE,
  };
}
