import { expect, it } from 'vitest';

import { panelEstimateSchema } from '../../../../../shared/contract/models.ts';
import { estimateReport } from '../../../../../src-main/domain/modelling/estimate-report.ts';
import { fitPanel } from '../../../../../src-main/stats/fit-panel.ts';
import { ESTIMATORS } from '../../../../../src-main/stats/estimators/index.ts';
import { usualPanel, withColumn } from '../../stats/support/panels.ts';

it.each(ESTIMATORS)('is the contract’s estimate as plain JSON: $id', ({ id }) => {
  const panel = usualPanel();
  const twice = panel.columns[0]!.values.map((value) => 2 * value);
  const flat = new Float64Array(120).fill(1);
  const data = withColumn(withColumn(panel, 'twice', twice), 'flat', flat);
  const request = { estimator: id, covariance: 'classical', data };
  const fit = fitPanel(request);
  if (!fit.ok) throw new Error(fit.error.code);
  const rows = { read: 121, used: 120, dropped: [{ reason: 'missing', column: 'x1', rows: 1 }] };
  const report = estimateReport(fit.value, rows, {
    request,
    designed: { terms: [], levels: new Map() },
  });
  expect(panelEstimateSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(report.omitted).toHaveLength(2);
  expect(report.rows).toEqual(rows);
});

it('says of a category with one level in the sample that it does not vary', () => {
  const request = { estimator: 'pooled', covariance: 'classical', data: usualPanel() };
  const fit = fitPanel(request);
  if (!fit.ok) throw new Error(fit.error.code);
  const designed = { terms: [{ term: 'party', columns: [] }], levels: new Map([['party', ['A']]]) };
  const rows = { read: 120, used: 120, dropped: [] };
  const { omitted } = estimateReport(fit.value, rows, { request, designed });
  expect(omitted).toEqual([{ term: 'party', reason: 'no-variation' }]);
});
