/** What does a fitted model print, with the account of its rows? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import type { PanelFit } from '../../stats/fit-panel.ts';
import { type FittedDesign, reportWarnings } from './report-warnings.ts';

/** Rows read, used, and dropped by reason and column. */
export type RowAccount = PanelEstimate['rows'];

/** The shape that `estimate` prints and the study keeps: plain JSON data in a fixed order of keys. */
export function estimateReport(
  fit: PanelFit,
  rows: RowAccount,
  design: FittedDesign,
): PanelEstimate {
  const { tests, covarianceMatrix: _internal, ...rest } = fit;
  return {
    ...rest,
    coefficients: [...fit.coefficients],
    omitted: [
      ...fit.omitted.map((term) =>
        'with' in term ? { ...term, with: [...term.with] } : { ...term },
      ),
      ...termsWithoutColumns(design),
    ],
    tests: { ...tests },
    rows,
    warnings: reportWarnings(fit, design),
  };
}

/** A category of which the sample holds one level has no dummy that could be omitted. */
function termsWithoutColumns({ designed }: FittedDesign): PanelEstimate['omitted'] {
  return designed.terms
    .filter(({ columns }) => columns.length === 0)
    .map(({ term }) => ({ term, reason: 'no-variation' }));
}
