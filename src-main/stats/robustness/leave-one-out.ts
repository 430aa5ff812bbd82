/** How much does one coefficient rest on any one person or place? */
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { ESTIMATORS } from '../estimators/index.ts';
import type { PanelEstimator } from '../estimators/estimator.ts';
import type { EstimatorOptions, FitError } from '../panel/fit-types.ts';
import { compactCodes } from '../panel/panel-data.ts';
import type { PanelData } from '../panel/panel-data.ts';
import type { PanelFactor } from '../panel/panel-factor.ts';
import { panelWork } from '../panel/panel-work.ts';
import type { PanelWork } from '../panel/panel-work.ts';
import { slopePlace } from '../panel/regression.ts';
import { groupedRows } from './grouped-rows.ts';
import type { GroupedRows } from './grouped-rows.ts';
import { emptyFactor, foldEntities, workWithout } from './reduced-panel.ts';
import type { Progress } from './specification-grid.ts';

/** A model, the groups to leave out one by one, and the term in question. */
export interface InfluenceRequest {
  readonly data: PanelData;
  readonly estimator: string;
  /** Group of each row. */
  readonly groups: Int32Array;
  readonly focus: string;
  readonly options?: EstimatorOptions;
}

/** The coefficient with all rows, and without each group. */
export interface Influence {
  readonly estimate: number | null;
  readonly groups: readonly {
    readonly group: number;
    readonly rows: number;
    /** Null where it cannot be estimated without the group. */
    readonly estimate: number | null;
  }[];
}

/**
 * Leave-one-group-out coefficients, each the whole fit anew: also θ and the variance components.
 *
 * Groups are halved again and again; the factor of the panel without a half is the factor of what
 * is already outside it with the other half folded in. Rows are only ever added, so that no digits
 * are lost, and G fits cost log₂ G passes over the rows. Entities with rows in several groups are
 * folded in last, less the rows that are left out.
 *
 * @source [GolubVanLoan2013] §6.5 (updating a QR factor by rows)
 * @verified test/unit/src-main/stats/robustness/leave-one-out (the fit without the rows, 1e-8)
 */
export function leaveOneOut(
  request: InfluenceRequest,
  progress: Progress = () => undefined,
): Result<Influence, FitError> {
  const { data } = request;
  const estimator = ESTIMATORS.find(({ id }) => id === request.estimator);
  if (estimator === undefined) {
    const available = ESTIMATORS.map(({ id }) => id);
    return err({ code: 'unknown-estimator', estimator: request.estimator, available });
  }
  if (data.outcome.length === 0) return err({ code: 'no-observations' });
  const { codes, groups } = compactCodes(request.groups);
  const rowsOf = new Int32Array(groups);
  const original = new Int32Array(groups);
  codes.forEach((code, row) => {
    rowsOf[code] += 1;
    original[code] = request.groups[row];
  });
  const estimates = new Map<number, number | null>();
  const coefficient = (work: PanelWork): number | null => focusOf(work, estimator, request);
  const visit = (group: number, work: PanelWork): void => {
    estimates.set(group, coefficient(work));
    progress(estimates.size, groups);
  };
  if (estimator.prepare === undefined) eachWithoutGroup(data, codes, groups, visit);
  else eachFromRows(request, estimator, { codes, groups }, visit);
  const whole = preparedWork(data, estimator);
  return ok({
    estimate: whole === null ? null : coefficient(whole),
    groups: Array.from(rowsOf, (rows, group) => ({
      group: original[group],
      rows,
      estimate: estimates.get(group) ?? null,
    })),
  });
}

type Visit = (group: number, work: PanelWork) => void;

function eachWithoutGroup(data: PanelData, codes: Int32Array, groups: number, visit: Visit): void {
  const work = panelWork(data);
  const parts = groupedRows(work, codes, groups);
  // Without the only group there is no panel.
  if (groups > 1) halve({ work, parts, visit }, { from: 0, to: groups }, emptyFactor(work));
}

interface Halving {
  readonly work: PanelWork;
  readonly parts: GroupedRows;
  readonly visit: Visit;
}

/** `outside`: the factor of every group outside the range. */
function halve(
  halving: Halving,
  { from, to }: { readonly from: number; readonly to: number },
  outside: PanelFactor,
): void {
  const { work, parts, visit } = halving;
  if (to - from === 1) {
    visit(from, workWithout(work, parts, from, outside));
    return;
  }
  const middle = (from + to) >> 1;
  const left = parts.nested.slice(from, middle).flat();
  const right = parts.nested.slice(middle, to).flat();
  halve(halving, { from, to: middle }, foldEntities(outside, work, right));
  halve(halving, { from: middle, to }, foldEntities(outside, work, left));
}

/** For estimators with rows of their own, differences for one: each panel is made anew. */
function eachFromRows(
  { data }: InfluenceRequest,
  estimator: PanelEstimator,
  { codes, groups }: { readonly codes: Int32Array; readonly groups: number },
  visit: Visit,
): void {
  for (let group = 0; group < groups; group += 1) {
    const rest = rowsWhere(data, (row) => codes[row] !== group);
    const work = preparedWork(rest, estimator);
    if (work !== null) visit(group, work);
  }
}

function preparedWork(data: PanelData, estimator: PanelEstimator): PanelWork | null {
  if (data.outcome.length === 0) return null;
  const rows = estimator.prepare?.(data) ?? ok(data);
  return rows.ok ? panelWork(rows.value) : null;
}

/** The rows of a panel that are kept. */
export function rowsWhere(data: PanelData, isKept: (row: number) => boolean): PanelData {
  const rows = Array.from(data.outcome, (_, row) => row).filter(isKept);
  const numbers = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  const codes = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]);
  return {
    ...data,
    outcome: numbers(data.outcome),
    columns: data.columns.map((column) => ({ ...column, values: numbers(column.values) })),
    entity: codes(data.entity),
    time: numbers(data.time),
    clusters: data.clusters.map(codes),
  };
}

function focusOf(
  work: PanelWork,
  estimator: PanelEstimator,
  { focus, options = {} }: InfluenceRequest,
): number | null {
  const fit = estimator.fit(work, options);
  if (!fit.ok) return null;
  const { regression } = fit.value;
  const { keptSlopes, variables, solution } = regression;
  const place = keptSlopes.findIndex((position) => variables[position].term === focus);
  return place < 0 ? null : solution.coefficients[slopePlace(regression, place)];
}
