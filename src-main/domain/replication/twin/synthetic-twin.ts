/** What would the analysis data of other persons look like, so that no real row leaves? */
import type { PanelEstimate } from '../../../../shared/contract/models.ts';
import { invariant } from '../../../../shared/kernel/assert.ts';
import type { ModelSet } from '../../../../shared/plan/model-plan.ts';
import { variablesOfAll } from '../../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { columnRequest } from '../../modelling/fit-requests.ts';
import type { PanelColumn, PanelFrame } from '../../panel/assemble-panel.ts';
import {
  type PackageSpec,
  type PackageVariable,
  tabledSets,
  variableWith,
} from '../package-spec.ts';
import { derivedBinaries } from './derived-binaries.ts';
import { type Companion, drawLevels } from './draw-levels.ts';
import { drawNumbers } from './draw-numbers.ts';
import { drawOutcome } from './draw-outcome.ts';
import { drawPlaces } from './draw-places.ts';
import { type GivenColumn, givenColumns } from './given-part.ts';
import type { Random } from './random.ts';
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
 * A panel of persons who do not exist: the study's wave patterns and gaps, places with their public
 * figures, categories beside each other, numbers from a Gaussian copula on pooled margins given
 * those, outcomes from the fitted models.
 */
export function syntheticTwin(sources: TwinSources, random: Random): PanelFrame {
  const { frame, plan, spec } = sources;
  const skeleton = drawSkeleton(frame, plan.disclosure.minimum, random);
  const generated = new Set(generatedOutcomes(plan).map(({ outcome }) => outcome));
  const wanted = spec.variables.filter(({ id }) => !generated.has(id));
  const places = drawPlaces(frame, skeleton, publicFigures(plan, wanted), random);
  const drawn = new Map<string, readonly (number | string)[]>(places.figures);
  drawCategories({ frame, skeleton, wanted, drawn, random });
  const companions = [...drawn].map(([id, values]) => companion(frame, id, values));
  const given = givenColumns(companions, skeleton.fewest);
  const numeric = wanted.filter(({ id }) => !drawn.has(id));
  for (const [id, values] of drawNumeric(frame, skeleton, { numeric, given }, random)) {
    drawn.set(id, values);
  }
  let twin: PanelFrame = {
    rows: skeleton.rows,
    entities: skeleton.persons.length,
    entity: skeleton.entity,
    wave: skeleton.wave,
    municipality: spec.hasMunicipality ? places.municipality : [],
    answer: [],
    columns: new Map(
      [...drawn].map(([id, values]) => [id, withGaps(frame, skeleton, id, values)] as const),
    ),
  };
  for (const set of generatedOutcomes(plan)) {
    twin = withOutcome(twin, set, { ...sources, skeleton, random });
  }
  return withoutCopies(twin, frame, [...generated], random);
}

/** Numbers from the copula, and the binary variables that follow from them. */
function drawNumeric(
  frame: PanelFrame,
  skeleton: Skeleton,
  wish: { readonly numeric: readonly PackageVariable[]; readonly given: readonly GivenColumn[] },
  random: Random,
): ReadonlyMap<string, readonly number[]> {
  const { numeric, given } = wish;
  const idsOf = (isBinary: boolean) =>
    numeric.filter(({ type }) => (type === 'binary') === isBinary).map(({ id }) => id);
  const derived = derivedBinaries(frame, idsOf(true), idsOf(false));
  const columns = numeric
    .filter(({ id }) => !derived.some((binary) => binary.id === id))
    .map(({ id, type }) => ({ id, isBinary: type === 'binary' }));
  const drawn = new Map(drawNumbers(frame, skeleton, { columns, given }, random));
  for (const { id, from, valueOf } of derived) {
    drawn.set(id, (drawn.get(from) ?? []).map(valueOf));
  }
  return drawn;
}

/** Variables that tell of a municipality, not of who answered. */
function publicFigures(plan: StudyPlan, wanted: readonly PackageVariable[]): string[] {
  const isPublic = new Set(
    plan.variables
      .filter(({ derivation: { kind } }) => kind === 'key-figure' || kind === 'region')
      .map(({ id }) => id),
  );
  return wanted.filter(({ id }) => isPublic.has(id)).map(({ id }) => id);
}

interface CategoryPlace {
  readonly frame: PanelFrame;
  readonly skeleton: Skeleton;
  readonly wanted: readonly PackageVariable[];
  readonly drawn: Map<string, readonly (number | string)[]>;
  readonly random: Random;
}

/** Each category beside the one before it, a region first. */
function drawCategories({ frame, skeleton, wanted, drawn, random }: CategoryPlace): void {
  const categories = wanted.filter(({ type }) => type === 'category').map(({ id }) => id);
  let last = categories.find((id) => drawn.has(id)) ?? null;
  for (const id of categories.filter((category) => !drawn.has(category))) {
    const beside = last === null ? null : companion(frame, last, drawn.get(last) ?? []);
    drawn.set(id, drawLevels(frame, skeleton, { id, beside }, random));
    last = id;
  }
}

function companion(frame: PanelFrame, id: string, drawn: readonly (number | string)[]): Companion {
  return { observed: frame.columns.get(id)?.values ?? [], drawn };
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
    const columns = [{ id, isBinary: false }];
    const alone = drawNumbers(frame, skeleton, { columns, given: [] }, random);
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
