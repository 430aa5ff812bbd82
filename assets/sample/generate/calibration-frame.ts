import { fitPanel } from '../../../src-main/stats/fit-panel.ts';
import type { Answer, Battery } from './answers.ts';
import type { Model, Printed, Term } from './calibration-targets.ts';
import { MODELS, PRINTED } from './calibration-targets.ts';
import type { Outcome, Varying } from './parameters.ts';
import { STABLE, VARYING } from './parameters.ts';
import type { Politician } from './politician.ts';
import type { ItemScores } from './scores.ts';
import { indexOf, stableValues } from './scores.ts';

/** A fitted model in the terms of the published tables. */
export type Fitted = Readonly<Record<string, Printed>>;

/** The four models of one outcome, with observations and persons. */
export interface Fits {
  readonly models: Readonly<Record<Model, Fitted>>;
  readonly counts: Readonly<Record<Model, readonly [observations: number, entities: number]>>;
}

interface Row {
  readonly entity: string;
  readonly outcome: number;
  readonly values: ReadonlyMap<string, number>;
  readonly hasControls: boolean;
}

const VARYING_CONTROLS: readonly Varying[] = ['coalition', 'switch', 'mayor', 'leader', 'chair'];

/** Models I to IV of one outcome on the answers as they are linked. */
export function fitModels(
  answers: readonly Answer[],
  scores: readonly ItemScores[],
  unlinkable: ReadonlySet<Politician>,
  outcome: Outcome,
): Fits {
  const rows = rowsOf(answers, scores, unlinkable, outcome);
  const complete = rows.filter((row) => row.hasControls);
  const counted = Map.groupBy(complete, (row) => row.entity);
  const both = complete.filter((row) => counted.get(row.entity)?.length === 2);
  const dummies = [...new Set(rows.flatMap((row) => [...row.values.keys()]))]
    .filter(
      (name) => /^(party|region)=/.test(name) && !['party=A', 'region=Hovedstaden'].includes(name),
    )
    .sort();
  const controls = ['socr', 'time', ...VARYING_CONTROLS];
  const fits = {
    I: fitOne('random-effects', rows, ['socr', 'time']),
    II: fitOne('random-effects', complete, [...controls, ...STABLE, ...dummies]),
    III: fitOne('fixed-effects', both, ['socr', 'time']),
    IV: fitOne('fixed-effects', both, controls),
  };
  const each = <T>(pick: (model: Model) => T): Record<Model, T> =>
    Object.fromEntries(MODELS.map((model) => [model, pick(model)])) as Record<Model, T>;
  return {
    models: each((model) => fits[model].terms),
    counts: each((model) => fits[model].counts),
  };
}

/** Cronbach's alpha over the answers that are complete on the items. */
export function alphaOf(scores: readonly ItemScores[], battery: Battery): number {
  const complete = scores
    .map((score) => score[battery])
    .filter((items): items is readonly number[] => items.every((item) => item !== null));
  const count = complete[0]?.length ?? 0;
  const variance = (values: readonly number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  };
  const parts = Array.from({ length: count }, (_, item) =>
    variance(complete.map((items) => items[item] ?? 0)),
  );
  const total = variance(complete.map((items) => items.reduce((sum, item) => sum + item, 0)));
  return (count / (count - 1)) * (1 - parts.reduce((sum, part) => sum + part, 0) / total);
}

/** Every printed coefficient of an outcome with the fitted one beside it. */
export function comparisons(
  { models }: Fits,
  outcome: Outcome,
): { model: Model; term: Term; printed: Printed; fitted: Printed }[] {
  return MODELS.flatMap((model) =>
    Object.entries(PRINTED[outcome][model]).map(([term, printed]) => ({
      model,
      term: term as Term,
      printed,
      fitted: models[model][term] ?? [0, 1],
    })),
  );
}

function rowsOf(
  answers: readonly Answer[],
  scores: readonly ItemScores[],
  unlinkable: ReadonlySet<Politician>,
  outcome: Outcome,
): Row[] {
  return answers.flatMap((answer, at): Row[] => {
    const own = scores[at];
    const value = own === undefined ? null : indexOf(own[outcome]);
    const socr = own === undefined ? null : indexOf(own.socr);
    if (value === null || socr === null) return [];
    const isSplit = unlinkable.has(answer.person) && answer.wave === 2023;
    return [
      {
        entity: `${answer.person.number}${isSplit ? 'x' : ''}`,
        outcome: value,
        values: valuesOf(answer, socr),
        hasControls: answer.gap === null || ['socr', 'vision', 'consensus'].includes(answer.gap),
      },
    ];
  });
}

function valuesOf(answer: Answer, socr: number): Map<string, number> {
  const { seat } = answer;
  const varying: Record<Varying, number> = {
    socr,
    time: answer.wave === 2023 ? 1 : 0,
    coalition: Number(seat.isInCoalition),
    switch: Number(answer.switchedParty),
    mayor: Number(seat.isMayor),
    leader: Number(seat.isGroupLeader),
    chair: Number(seat.isChair),
  };
  return new Map<string, number>([
    ...VARYING.map((name) => [name, varying[name]] as const),
    ...Object.entries(stableValues(answer)),
    [`party=${seat.party}`, 1],
    [`region=${seat.municipality.region}`, 1],
  ]);
}

function fitOne(
  estimator: string,
  rows: readonly Row[],
  terms: readonly string[],
): { terms: Fitted; counts: readonly [number, number] } {
  const codes = new Map([...new Set(rows.map((row) => row.entity))].map((id, at) => [id, at]));
  const fit = fitPanel({
    estimator,
    covariance: 'classical',
    data: {
      outcome: Float64Array.from(rows, (row) => row.outcome),
      columns: terms.map((term) => ({
        term,
        values: Float64Array.from(rows, (row) => row.values.get(term) ?? 0),
      })),
      entity: Int32Array.from(rows, (row) => codes.get(row.entity) ?? 0),
      time: Float64Array.from(rows, (row) => row.values.get('time') ?? 0),
      clusters: [],
    },
  });
  if (!fit.ok) throw new Error(`The model could not be fitted: ${fit.error.code}`);
  const { coefficients, observations, entities } = fit.value;
  return {
    terms: Object.fromEntries(
      coefficients.map(({ term, estimate, standardError }) => [
        term === '(constant)' ? 'constant' : term,
        [estimate, standardError] as const,
      ]),
    ),
    counts: [observations, entities],
  };
}
