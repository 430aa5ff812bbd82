/** What does one coefficient look like in every model that could have been chosen? */
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { COVARIANCES } from '../covariance/index.ts';
import { ESTIMATORS } from '../estimators/index.ts';
import type { PanelEstimator } from '../estimators/estimator.ts';
import { fitCovariance } from '../panel/fit-covariance.ts';
import type { EstimatorFit, EstimatorOptions, FitError } from '../panel/fit-types.ts';
import { coefficientTable } from '../panel/inference.ts';
import type { Coefficient } from '../panel/inference.ts';
import type { PanelData } from '../panel/panel-data.ts';
import { panelWork } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { refuseWeights } from '../panel/refuse-weights.ts';
import { partOfPanel } from './part-of-panel.ts';

/** One model: which panel, which of its columns, how estimated. */
export interface GridSpecification {
  readonly panel: number;
  readonly columns: readonly number[];
  readonly estimator: string;
  readonly covariance: string;
  /** True: the entities are the clusters, whatever clusters the panel names. */
  readonly isByEntity: boolean;
}

/** Many models on a few panels, and the one term they are asked about. */
export interface GridRequest {
  readonly panels: readonly PanelData[];
  readonly specifications: readonly GridSpecification[];
  readonly focus: string;
  readonly options?: EstimatorOptions;
}

/** What one specification says of the focus; the coefficient is null where it was omitted. */
export interface GridAnswer {
  readonly coefficient: Coefficient | null;
  readonly observations: number;
  readonly entities: number;
  readonly clusters: number | null;
}

/** Told after each specification. */
export type Progress = (done: number, total: number) => void;

/**
 * Every specification's coefficient of the focus, in the order asked for.
 *
 * A panel's rows are read once; each specification is a sub-problem of its factor, and the fits of
 * one set of columns are shared by its covariances. Each answer is what `fitPanel` gives.
 *
 * @source [SimonsohnEtAl2020]
 * @verified test/unit/src-main/stats/robustness/specification-grid (single fits, 1e-8)
 */
export function fitGrid(
  request: GridRequest,
  progress: Progress = () => undefined,
): Result<GridAnswer, FitError>[] {
  const { specifications } = request;
  const answers = new Map<number, Result<GridAnswer, FitError>>();
  for (const group of groupsOf(specifications)) {
    const [first] = group;
    const source = sharedWork(request, first.specification);
    for (const { specification, index } of group) {
      answers.set(index, answerOf(request, specification, source));
      progress(answers.size, specifications.length);
    }
  }
  return specifications.map((_, index) => answers.get(index) ?? err({ code: 'no-observations' }));
}

interface Placed {
  readonly specification: GridSpecification;
  readonly index: number;
}

/** Specifications with the same panel, columns and estimator stand together. */
function groupsOf(specifications: readonly GridSpecification[]): [Placed, ...Placed[]][] {
  const groups = new Map<string, [Placed, ...Placed[]]>();
  const order = specifications.map((specification, index) => ({ specification, index }));
  order.sort((a, b) => a.specification.panel - b.specification.panel || a.index - b.index);
  for (const placed of order) {
    const { panel, columns, estimator } = placed.specification;
    const preparation = estimatorOf(estimator)?.prepare === undefined ? '' : estimator;
    const key = [panel, preparation, ...columns].join(' ');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [placed]);
    else known.push(placed);
  }
  return [...groups.values()];
}

function estimatorOf(id: string): PanelEstimator | undefined {
  return ESTIMATORS.find((estimator) => estimator.id === id);
}

/** A set of columns at work, and its fits by estimator as they are asked for. */
interface Source {
  readonly work: Result<PanelWork, FitError>;
  readonly fits: Map<string, Result<EstimatorFit, FitError>>;
}

const wholes = new WeakMap<PanelData, Map<string, Result<PreparedWork, FitError>>>();

interface PreparedWork {
  readonly data: PanelData;
  readonly work: PanelWork;
}

/** The whole panel as the estimator sees it, read once. */
function wholePanel(data: PanelData, estimator: string): Result<PreparedWork, FitError> {
  const prepare = estimatorOf(estimator)?.prepare;
  const key = prepare === undefined ? '' : estimator;
  const known = wholes.get(data) ?? new Map<string, Result<PreparedWork, FitError>>();
  wholes.set(data, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const rows = prepare?.(data) ?? ok(data);
  const made = rows.ok ? ok({ data: rows.value, work: panelWork(rows.value) }) : rows;
  known.set(key, made);
  return made;
}

function sharedWork(request: GridRequest, specification: GridSpecification): Source {
  const data = request.panels[specification.panel];
  if (data.outcome.length === 0) return { work: err({ code: 'no-observations' }), fits: new Map() };
  const whole = wholePanel(data, specification.estimator);
  if (!whole.ok) return { work: whole, fits: new Map() };
  const { variables } = whole.value.work;
  const places = variables.map((_, place) => place);
  // Period effects that the preparation added belong to every specification, and stand first.
  const added = places.filter((place) => variables[place].isTimeEffect === true);
  const own = places.filter((place) => variables[place].isTimeEffect !== true);
  const positions = [...added, ...specification.columns.map((column) => own[column])];
  return { work: ok(partOfPanel(whole.value.work, whole.value.data, positions)), fits: new Map() };
}

function answerOf(
  request: GridRequest,
  specification: GridSpecification,
  { work, fits }: Source,
): Result<GridAnswer, FitError> {
  const ids = ESTIMATORS.map(({ id }) => id);
  const estimator = estimatorOf(specification.estimator);
  if (estimator === undefined) {
    return err({ code: 'unknown-estimator', estimator: specification.estimator, available: ids });
  }
  const isByEntity = specification.covariance === 'robust' && estimator.robustIsClusteredByEntity;
  const id = isByEntity ? 'cluster' : specification.covariance;
  const covariance = COVARIANCES.find((entry) => entry.id === id);
  if (covariance === undefined || !estimator.covariances.includes(specification.covariance)) {
    const { covariance: asked } = specification;
    const available = estimator.covariances;
    return err({
      code: 'covariance-not-available',
      estimator: estimator.id,
      covariance: asked,
      available,
    });
  }
  if (!work.ok) return work;
  const refusal = refuseWeights(request.panels[specification.panel], estimator, covariance);
  if (refusal !== null) return err(refusal);
  const panel = specification.isByEntity || isByEntity ? byEntity(work.value) : work.value;
  if (covariance.isClustered && panel.clusters.groups < 2) {
    return err({ code: 'too-few-clusters', clusters: panel.clusters.groups });
  }
  const fit = fits.get(estimator.id) ?? estimator.fit(panel, request.options ?? {});
  fits.set(estimator.id, fit);
  if (!fit.ok) return fit;
  const estimate = fitCovariance(panel, fit.value, covariance);
  const table = coefficientTable(fit.value.regression, estimate, estimator.reference);
  return ok({
    coefficient: table.find(({ term }) => term === request.focus) ?? null,
    observations: panel.shape.observations,
    entities: panel.shape.entities,
    clusters: estimate.clusters,
  });
}

function byEntity(work: PanelWork): PanelWork {
  const clusters = { codes: work.shape.entity, groups: work.shape.entities };
  return { ...work, clusters, clusterings: [clusters] };
}
