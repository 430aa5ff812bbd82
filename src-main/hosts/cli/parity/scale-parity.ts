/** Do the scale statistics give the reference numbers of a data set? */
import type { PlainFrame } from '../../../domain/modelling/design.ts';
import { decimalMark, parseNumber } from '../../../domain/modelling/parse-number.ts';
import { scaleReport } from '../../../domain/modelling/scale-report.ts';
import type { ScaleInput } from '../../../domain/modelling/scale-report.ts';
import { createLedger } from './deviations.ts';
import type { Deviation, Ledger } from './deviations.ts';
import type { ReferenceScale } from './reference-files.ts';

/** Relative closeness that the reference states for items, alpha and loadings. */
const SCALE_TOLERANCE = 1e-9;
/** The same for loadings by maximum likelihood, where factanal's search stops earlier. */
const LIKELIHOOD_TOLERANCE = 1e-6;

/** Every scale of a data set against its file's numbers. */
export function scaleParity(
  dataset: string,
  scales: readonly ReferenceScale[],
  frame: PlainFrame,
): Deviation[] {
  const ledger = createLedger(`${dataset}.items`);
  for (const scale of scales) compareScale(scale, frame, ledger);
  return ledger.deviations();
}

function compareScale(scale: ReferenceScale, frame: PlainFrame, ledger: Ledger): void {
  const input = {
    items: scale.items.map((item) => ({
      item,
      isReversed: scale.reversed.includes(item),
      values: answersOf(scale, frame, item),
    })),
    minimum: scale.scale_min,
    maximum: scale.scale_max,
    minimumAnswered: scale.items.length,
  };
  const report = scaleReport(input);
  const checkTo =
    (tolerance: number) =>
    (quantity: string, computed: number | null | undefined, expected: number | null) =>
      ledger.compare({
        quantity,
        place: scale.id,
        computed,
        expected,
        tolerance,
        size: Math.max(1, Math.abs(expected ?? 0)),
      });
  const check = checkTo(SCALE_TOLERANCE);
  check('alpha', report.alpha, scale.alpha);
  check('alpha', report.alphaStandardized, scale.alpha_standardized);
  check('alpha interval', report.alphaInterval?.lower, scale.alpha_ci95_feldt.low);
  check('alpha interval', report.alphaInterval?.upper, scale.alpha_ci95_feldt.high);
  const { average_interitem_correlation: meanCorrelation } = scale;
  check('alpha', report.meanInterItemCorrelation, meanCorrelation);
  for (const own of report.items) {
    const { item } = own;
    check('item statistics', own.observations, scale.n_complete);
    check('item statistics', own.mean, scale.item_mean[item] ?? null);
    check('item statistics', own.standardDeviation, scale.item_sd[item] ?? null);
    check('item statistics', own.itemRest, scale.item_rest_correlation[item] ?? null);
    check('item statistics', own.alphaIfDeleted, scale.alpha_if_deleted[item] ?? null);
    const { loadings_factor1, uniqueness_one_factor } = scale.factor_pf;
    check('principal factor', own.loading, loadings_factor1[item] ?? null);
    check('principal factor', own.uniqueness, uniqueness_one_factor[item] ?? null);
  }
  scale.factor_pf.eigenvalues.forEach((value, k) =>
    check('principal factor', report.eigenvalues[k], value),
  );
  compareLikelihood(scale, input, checkTo(LIKELIHOOD_TOLERANCE));
  check('Spearman–Brown', report.spearmanBrown, scale.spearman_brown_2item);
  const { N, mean, sd, min, max } = scale.index_0_1;
  check('index', report.index.observations, N);
  check('index', report.index.mean, mean);
  check('index', report.index.standardDeviation, sd);
  check('index', report.index.minimum, min);
  check('index', report.index.maximum, max);
}

function compareLikelihood(
  { factor_ml: expected }: ReferenceScale,
  input: ScaleInput,
  check: (quantity: string, computed: number | null, expected: number | null) => void,
): void {
  const { items } = scaleReport({ ...input, extraction: 'maximum-likelihood' });
  for (const { item, loading, uniqueness } of items) {
    check('maximum likelihood', loading, expected.loadings?.[item] ?? null);
    check('maximum likelihood', uniqueness, expected.uniqueness?.[item] ?? null);
  }
}

function answersOf(
  { subset }: ReferenceScale,
  { columns }: PlainFrame,
  item: string,
): (number | null)[] {
  const cells = columns.get(item) ?? [];
  const groups = subset === null ? null : (columns.get(subset.var) ?? []);
  const mark = decimalMark([cells]);
  return cells
    .filter((_, row) => groups === null || String(groups[row]) === String(subset?.value))
    .map((cell) => parseNumber(cell, mark));
}
