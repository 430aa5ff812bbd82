/** What would the analysis data of other persons look like, so that no real row leaves? */
import type { PanelEstimate } from '../../../../shared/contract/models.ts';
import { invariant } from '../../../../shared/kernel/assert.ts';
import type { ModelSet } from '../../../../shared/plan/model-plan.ts';
import { variablesOfAll } from '../../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { columnRequest } from '../../modelling/fit-requests.ts';
import type { PanelColumn, PanelFrame } from '../../panel/assemble-panel.ts';
import { type PackageSpec, tabledSets, variableWith } from '../package-spec.ts';
import { drawLevels } from './draw-levels.ts';
import { drawNumbers } from './draw-numbers.ts';
import { drawOutcome } from './draw-outcome.ts';
import { type Random, shuffled } from './random.ts';
import { drawSkeleton, type Skeleton } from './skeleton.ts';
import { withoutCopies } from './without-copies.ts';

export interface TwinSources {
  readonly frame: PanelFrame;
  readonly plan: StudyPlan;
  readonly spec: PackageSpec;
  /** What is known of a model column; null where it could not be fitted. */
  readonly estimateOf: (modelSet: string, column: string) => PanelEstimate | null;
}

/**
 * A panel of persons who do not exist: the study's wave patterns and gaps, numbers from a Gaussian
 * copula on pooled margins, categories on their own, outcomes from the fitted models.
 */
export function syntheticTwin(sources: TwinSources, random: Random): PanelFrame {
  const { frame, plan, spec } = sources;
  const skeleton = drawSkeleton(frame, random);
  const generated = new Set(generatedOutcomes(plan).map(({ outcome }) => outcome));
  const drawn = spec.variables.filter(({ id }) => !generated.has(id));
  const numeric = drawn.filter(({ type }) => type !== 'category');
  const numbers = drawNumbers(
    frame,
    skeleton,
    numeric.map(({ id, type }) => ({ id, isBinary: type === 'binary' })),
    random,
  );
  const columns = new Map<string, PanelColumn>();
  for (const { id, type } of drawn) {
    const values = type === 'category' ? drawLevels(frame, skeleton, id, random) : numbers.get(id);
    columns.set(id, withGaps(frame, skeleton, id, values ?? []));
  }
  let twin: PanelFrame = {
    rows: skeleton.rows,
    entities: skeleton.persons.length,
    entity: skeleton.entity,
    wave: skeleton.wave,
    municipality: spec.hasMunicipality ? drawMunicipalities(frame, skeleton, random) : [],
    answer: [],
    columns,
  };
  for (const set of generatedOutcomes(plan)) {
    twin = withOutcome(twin, set, { ...sources, skeleton, random });
  }
  return withoutCopies(twin, frame, [...generated], random);
}

/** The sets whose outcome explains nothing else: it can be generated last. */
function generatedOutcomes(plan: StudyPlan): ModelSet[] {
  const sets = tabledSets(plan);
  const terms = new Set(variablesOfAll(sets.flatMap((set) => set.columns.flatMap((c) => c.terms))));
  const first = new Map(sets.toReversed().map((set) => [set.outcome, set]));
  return sets.filter((set) => first.get(set.outcome) === set && !terms.has(set.outcome));
}

interface OutcomePlace extends TwinSources {
  readonly skeleton: Skeleton;
  readonly random: Random;
}

function withOutcome(twin: PanelFrame, set: ModelSet, place: OutcomePlace): PanelFrame {
  const { frame, plan, skeleton, random, spec } = place;
  const id = set.outcome;
  invariant(variableWith(spec.variables, id), 'an outcome is a variable of the package');
  const put = (values: readonly number[]): PanelFrame => ({
    ...twin,
    columns: new Map(twin.columns).set(id, withGaps(frame, skeleton, id, values)),
  });
  const fitted = set.columns
    .flatMap((column) => {
      const estimate = place.estimateOf(set.id, column.id);
      return estimate === null ? [] : [{ column, estimate }];
    })
    .toSorted((a, b) => rankOf(b.column) - rankOf(a.column))[0];
  const empty = put(skeleton.entity.map(() => 0));
  if (fitted === undefined) {
    const alone = drawNumbers(frame, skeleton, [{ id, isBinary: false }], random);
    return put(alone.get(id) ?? []);
  }
  const request = columnRequest(empty, plan, set, fitted.column);
  return put(
    drawOutcome(frame, skeleton, { request, estimate: fitted.estimate, outcome: id }, random),
  );
}

/** The model that says most of the outcome: random effects first, then the most terms. */
function rankOf(column: ModelSet['columns'][number]): number {
  return (column.estimator === 'random-effects' ? 1000 : 0) + column.terms.length;
}

function withGaps(
  frame: PanelFrame,
  { gapsOf }: Skeleton,
  id: string,
  values: readonly (number | string)[],
): PanelColumn {
  const missing = gapsOf.map((row) => frame.columns.get(id)?.missing[row] ?? null);
  return { values: values.map((value, row) => (missing[row] === null ? value : null)), missing };
}

/** Municipalities of the study's sizes, given out by chance: a person's rows share theirs. */
function drawMunicipalities(
  frame: PanelFrame,
  { persons, observed, rows }: Skeleton,
  random: Random,
): PanelFrame['municipality'] {
  const firsts = observed.map(([row = 0]) => frame.municipality[row] ?? null);
  const given = shuffled(firsts, random);
  const drawn: PanelFrame['municipality'][number][] = Array.from({ length: rows }, () => null);
  persons.forEach((own, person) => {
    for (const row of own) drawn[row] = given[person] ?? null;
  });
  return drawn;
}
