import type { PanelEstimate } from '../../../shared/contract/models.ts';
import type { WithinColumn, WithinTerm } from '../../../shared/contract/within-design.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { hasFewChangers } from '../../stats/description/few-changers.ts';
import { transitions } from '../../stats/description/transitions.ts';
import { entitiesNeeded } from '../../stats/power/entities-needed.ts';
import { minimalDetectableEffect } from '../../stats/power/minimal-detectable-effect.ts';
import { seesWithinOnly } from '../../stats/power/sees-within-only.ts';
import { testPower } from '../../stats/power/test-power.ts';
import { isBinaryData } from '../measures/is-binary.ts';
import type { ColumnRequest } from '../modelling/fit-requests.ts';
import { changingEntities, entitiesWithTwo } from '../panel/changing-entities.ts';
import { powerSentence, warningSentence } from './within-sentences.ts';

/** A model column with its estimate, if it has been fitted. */
export interface DesignColumn {
  readonly request: ColumnRequest;
  readonly estimate: PanelEstimate | null;
}

type Regressor = ColumnRequest['fit']['data']['columns'][number];

const SIGNIFICANCE = 0.05;
const POWER = 0.8;

/** What can each column that looks within persons only see of its terms? */
export function withinDesign(plan: StudyPlan, columns: readonly DesignColumn[]): WithinColumn[] {
  const estimators = [...new Set(columns.map(({ request }) => request.fit.estimator))];
  const inside = new Set(estimators.filter(seesWithinOnly));
  const isInside = ({ request }: DesignColumn) => inside.has(request.fit.estimator);
  const across = columns.filter((column) => !isInside(column) && column.estimate !== null);
  return columns.filter(isInside).map((column): WithinColumn => {
    const { request } = column;
    const { entity } = request.fit.data;
    const rival = rivalOf(request, across);
    return {
      modelSet: request.modelSet,
      column: request.column,
      entities: entitiesWithTwo(entity),
      terms: singleColumns(request).map((regressor) =>
        termDesign({ regressor, column, rival, plan }),
      ),
    };
  });
}

/** The terms that are one column; a category is several. */
function singleColumns({ fit, levels }: ColumnRequest): Regressor[] {
  const categories = Object.keys(levels);
  return fit.data.columns.filter(
    ({ term }) => !categories.some((category) => term.startsWith(`${category}=`)),
  );
}

interface TermInput {
  readonly regressor: Regressor;
  readonly column: DesignColumn;
  readonly rival: DesignColumn | null;
  readonly plan: StudyPlan;
}

function termDesign({ regressor, column, rival, plan }: TermInput): WithinTerm {
  const { term, values } = regressor;
  const { entity, time } = column.request.fit.data;
  const variable = plan.variables.find(({ id }) => id === term);
  const steps =
    variable && isBinaryData(variable, values) ? transitions(values, entity, time) : null;
  const changers = steps?.changers ?? changingEntities(values, entity);
  const warning =
    changers === 0 ? 'no-changers' : steps && hasFewChangers(steps) ? 'few-changers' : null;
  const found = { term, changers, transitions: steps, warning } as const;
  const power = powerOf(term, column, rival);
  return {
    ...found,
    power,
    warningSentence: warningSentence(found, entitiesWithTwo(entity), plan),
    powerSentence: power && powerSentence(term, power, plan),
  };
}

function powerOf(
  term: string,
  { request, estimate }: DesignColumn,
  rival: DesignColumn | null,
): WithinTerm['power'] {
  const own = estimate?.coefficients.find((coefficient) => coefficient.term === term);
  const standardError = own?.standardError ?? null;
  const degreesOfFreedom = own?.degreesOfFreedom ?? null;
  if (standardError === null || standardError <= 0 || degreesOfFreedom === null) return null;
  const test = { standardError, degreesOfFreedom, significance: SIGNIFICANCE };
  const effect = rival?.estimate?.coefficients.find((other) => other.term === term)?.estimate;
  return {
    ...test,
    isSignificant: (own?.pValue ?? 1) < SIGNIFICANCE,
    minimalDetectableEffect: minimalDetectableEffect(test, POWER),
    against:
      rival && effect !== undefined
        ? {
            column: rival.request.column,
            effect,
            power: testPower(effect, test),
            entitiesNeeded: neededFor(effect, standardError, request, estimate),
          }
        : null,
  };
}

/**
 * The change's spread, cleaned of the other terms, is what the fit's own standard error implies;
 * so a design with more persons of the same kind is foreseen from it.
 */
function neededFor(
  effect: number,
  standardError: number,
  { fit }: ColumnRequest,
  estimate: PanelEstimate | null,
): number | null {
  const entities = entitiesWithTwo(fit.data.entity);
  const residualDeviation = estimate?.sigmaResidual ?? null;
  if (residualDeviation === null || residualDeviation <= 0 || entities < 2) return null;
  return entitiesNeeded({
    effect,
    residualDeviation,
    changeDeviation: (Math.SQRT2 * residualDeviation) / (standardError * Math.sqrt(entities - 1)),
    slopes: fit.data.columns.length,
    significance: SIGNIFICANCE,
    power: POWER,
  });
}

/** Of the set's columns that also compare persons, the one that shares most terms; then the least. */
function rivalOf(request: ColumnRequest, across: readonly DesignColumn[]): DesignColumn | null {
  const terms = new Set(request.fit.data.columns.map(({ term }) => term));
  const columnsOf = (column: DesignColumn) => column.request.fit.data.columns;
  const shared = (column: DesignColumn) =>
    columnsOf(column).filter(({ term }) => terms.has(term)).length;
  const [best] = across
    .filter((column) => column.request.modelSet === request.modelSet)
    .toSorted((a, b) => shared(b) - shared(a) || columnsOf(a).length - columnsOf(b).length);
  return best ?? null;
}
