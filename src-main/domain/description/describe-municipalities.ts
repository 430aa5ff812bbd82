import type {
  MunicipalityReport,
  MunicipalityRequest,
} from '../../../shared/contract/description-parts.ts';
import type { MunicipalityCode } from '../../../shared/kernel/ids.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { groupMeans } from '../../stats/description/group-means.ts';
import { intraclassCorrelation } from '../../stats/description/intraclass-correlation.ts';
import { pearson } from '../../stats/description/pearson.ts';
import { spearman } from '../../stats/description/spearman.ts';
import { weightedLine } from '../../stats/description/weighted-line.ts';
import { welchTest } from '../../stats/description/welch-test.ts';
import { municipalityName } from '../import/municipalities.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { municipalitySentence } from './municipality-sentence.ts';

type Point = MunicipalityReport['points'][number];

interface Row {
  readonly value: number;
  readonly against: number;
  readonly municipality: MunicipalityCode;
}

/** Do municipalities whose politicians answer alike have something else in common? */
export function describeMunicipalities(
  plan: StudyPlan,
  frame: PanelFrame,
  request: MunicipalityRequest,
): MunicipalityReport {
  const rows = observedRows(frame, request);
  const values = Float64Array.from(rows, ({ value }) => value);
  const codes = Int32Array.from(rows, ({ municipality }) => municipality);
  const municipalities = new Set(codes).size;
  const points = pointsOf(rows, values, codes, request.minimum);
  const x = Float64Array.from(points, ({ against }) => against);
  const y = Float64Array.from(points, ({ mean }) => mean);
  const weights = Float64Array.from(points, ({ observations }) => observations);
  const intraclass = intraclassCorrelation(values, codes);
  const report = {
    request,
    observations: rows.length,
    municipalities,
    leftOut: municipalities - points.length,
    points,
    intraclass: {
      ...intraclass,
      test: intraclass.test && {
        ...intraclass.test,
        degreesOfFreedom: [...intraclass.test.degreesOfFreedom] as [number, number],
      },
    },
    pearson: pearson(x, y),
    spearman: spearman(x, y),
    line: weightedLine(x, y, weights),
    split: splitOf(points),
  };
  return { ...report, sentence: municipalitySentence(report, plan) };
}

function observedRows(frame: PanelFrame, request: MunicipalityRequest): Row[] {
  const outcome = frame.columns.get(request.outcome)?.values ?? [];
  const other = frame.columns.get(request.against)?.values ?? [];
  return outcome.flatMap((value, row): Row[] => {
    const municipality = frame.municipality[row] ?? null;
    const against = other[row];
    if (request.wave !== null && frame.wave[row] !== request.wave) return [];
    if (typeof value !== 'number' || typeof against !== 'number' || municipality === null)
      return [];
    return [{ value, against, municipality }];
  });
}

function pointsOf(
  rows: readonly Row[],
  values: Float64Array,
  codes: Int32Array,
  minimum: number,
): Point[] {
  const byCode = Map.groupBy(rows, ({ municipality }) => Number(municipality));
  return groupMeans(values, codes, minimum).flatMap(({ group, ...mean }) => {
    const own = byCode.get(group) ?? [];
    const [first] = own;
    if (!first) return [];
    return [
      {
        municipality: group,
        name: municipalityName(first.municipality),
        observations: mean.observations,
        mean: mean.mean,
        standardError: mean.standardError,
        against: own.reduce((sum, row) => sum + row.against, 0) / own.length,
      },
    ];
  });
}

/** At the median; between the two values of a variable that has no more. */
function splitOf(points: readonly Point[]): MunicipalityReport['split'] {
  const sorted = points.map(({ against }) => against).toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const [low, high] = distinct;
  if (low === undefined || high === undefined) return null;
  const cut = distinct.length === 2 ? (low + high) / 2 : medianOf(sorted);
  const side = (isAbove: boolean) =>
    Float64Array.from(
      points.filter(({ against }) => against > cut === isAbove).map(({ mean }) => mean),
    );
  const [first, second] = [side(false), side(true)];
  return first.length === 0 || second.length === 0 ? null : { cut, ...welchTest(first, second) };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}
