/** Do the panel estimators give the reference numbers of a data set? */
import { designPanel } from '../../../domain/modelling/design.ts';
import type { Design, PlainFrame } from '../../../domain/modelling/design.ts';
import { decimalMark, parseNumber } from '../../../domain/modelling/parse-number.ts';
import { invariant } from '../../../../shared/kernel/assert.ts';
import { fitPanel } from '../../../stats/fit-panel.ts';
import type { PanelFit } from '../../../stats/fit-panel.ts';
import { indexScore } from '../../../stats/measurement/index-score.ts';
import { compareCoefficients, compareModel } from './compare-fit.ts';
import { compareTests } from './compare-tests.ts';
import { compareSpread } from './compare-spread.ts';
import { createLedger } from './deviations.ts';
import type { Deviation, Ledger } from './deviations.ts';
import type { PanelReference, ReferenceSpec } from './reference-files.ts';
import { REFERENCE_MODELS } from './spec-fits.ts';

/** The estimates that one covariance of a reference model is compared with. */
interface Route {
  readonly covariance: string;
  /** Null: the entity. */
  readonly cluster: string | null;
}

/** Every specification of a data set against its file's numbers. */
export function panelParity(reference: PanelReference, frame: PlainFrame): Deviation[] {
  const ledger = createLedger(reference.dataset);
  const derived = reference.specs.find(({ derived_indexes }) => derived_indexes !== undefined);
  compareSpread(reference, derived ? withIndexes(frame, derived) : frame, ledger);
  for (const spec of reference.specs) compareSpec(reference, spec, frame, ledger);
  return ledger.deviations();
}

function compareSpec(
  reference: PanelReference,
  spec: ReferenceSpec,
  frame: PlainFrame,
  ledger: Ledger,
): void {
  const design = specDesign(reference, spec, frame);
  for (const [name, { estimator, options }] of Object.entries(REFERENCE_MODELS)) {
    const expected = spec.models[name];
    if (expected === undefined) continue;
    const isByRow = estimator === 'pooled' || estimator === 'first-difference';
    for (const [vce, numbers] of Object.entries(expected.vce)) {
      for (const { covariance, cluster } of routesOf(vce, isByRow)) {
        const place = `${spec.id} ${name} ${covariance} ${cluster ?? ''}`.trimEnd();
        const index = cluster === null ? -1 : spec.clusters.indexOf(cluster);
        const own = design.data.clusters[index];
        const data = { ...design.data, clusters: own === undefined ? [] : [own] };
        const fit = fitPanel({ estimator, covariance, data, options });
        invariant(fit.ok, `${place} can be fitted`);
        compareCoefficients({ fit: fit.value, model: expected, numbers, spec, place, ledger });
        if (covariance === 'classical') {
          compareModel({ fit: fit.value, model: expected, spec, place, ledger });
        }
        if (name === 're') compareTests(fit.value, spec, vce, ledger);
        if (name === 'pooled' && covariance === 'classical') comparePooled(fit.value, spec, ledger);
      }
    }
  }
}

function comparePooled(fit: PanelFit, spec: ReferenceSpec, ledger: Ledger): void {
  const test = fit.tests.breuschPagan;
  ledger.compare({
    quantity: 'Breusch-Pagan',
    place: `${spec.id} pooled`,
    computed: test.kind === 'not-applicable' ? null : test.statistic,
    expected: spec.tests.bp_lm.stata_stat,
    tolerance: spec.tolerance.bp_lm,
  });
}

/** isByRow: `robust` takes each row alone; otherwise it is cluster by entity. */
function routesOf(vce: string, isByRow: boolean): readonly Route[] {
  if (vce === 'conventional') return [{ covariance: 'classical', cluster: null }];
  if (vce === 'hc1') return [{ covariance: 'robust', cluster: null }];
  if (vce === 'cluster_entity') {
    const byEntity = { covariance: 'cluster', cluster: null };
    return isByRow ? [byEntity] : [byEntity, { covariance: 'robust', cluster: null }];
  }
  const name = vce.startsWith('cluster_') ? vce.slice('cluster_'.length) : null;
  return name === null ? [] : [{ covariance: 'cluster', cluster: name }];
}

/** The matrices of a reference specification. */
export function specDesign(
  reference: PanelReference,
  spec: ReferenceSpec,
  frame: PlainFrame,
): Design {
  const factors = spec.regressors.filter(({ type }) => type === 'factor');
  const design = designPanel(withIndexes(frame, spec), {
    outcome: spec.dependent,
    terms: spec.regressors.map(({ var: column, type }) => ({ parts: [{ kind: type, column }] })),
    entity: reference.entity,
    time: reference.time,
    clusters: spec.clusters,
    references: new Map(factors.map(({ var: column, ref = '' }) => [column, ref])),
    levels: new Map(factors.map(({ var: column, levels = [] }) => [column, levels])),
  });
  invariant(design.ok, `${spec.id} has a design`);
  return design.value;
}

/** The frame with the indexes that the specification derives from items. */
function withIndexes(frame: PlainFrame, { derived_indexes = {} }: ReferenceSpec): PlainFrame {
  const columns = new Map(frame.columns);
  for (const [name, { items, min, max, need_answered }] of Object.entries(derived_indexes)) {
    const cells = items.map((item) => frame.columns.get(item) ?? []);
    const mark = decimalMark(cells);
    const rule = { minimum: min, maximum: max, reversed: [], minAnswered: need_answered };
    const scores = Array.from({ length: frame.rows }, (_, row) =>
      indexScore(
        cells.map((column) => parseNumber(column[row] ?? null, mark)),
        rule,
      ),
    );
    columns.set(name, scores);
  }
  return { rows: frame.rows, columns };
}
