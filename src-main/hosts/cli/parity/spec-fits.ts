/** Which fit stands behind a number of a reference specification? */
import { invariant } from '../../../../shared/kernel/assert.ts';
import { fitPanel } from '../../../stats/fit-panel.ts';
import type { PanelFit } from '../../../stats/fit-panel.ts';
import type { PanelData } from '../../../stats/panel/panel-data.ts';

/** A reference model's name → an estimator and its options. */
export const REFERENCE_MODELS = {
  pooled: { estimator: 'pooled', options: {} },
  be: { estimator: 'between', options: {} },
  fe: { estimator: 'fixed-effects', options: {} },
  re: { estimator: 'random-effects', options: {} },
  re_sa: { estimator: 'random-effects', options: { varianceComponents: 'baltagi-chang' } },
  fd: { estimator: 'first-difference', options: {} },
  fd_const: { estimator: 'first-difference', options: { differenceConstant: 'with' } },
  cre: { estimator: 'correlated-random-effects', options: {} },
} as const;

/** How logs and reference files call errors; clusters are the entities. */
const COVARIANCES: Readonly<Record<string, string>> = {
  conventional: 'classical',
  robust: 'robust',
  cluster: 'cluster',
  cluster_entity: 'cluster',
};

/** Gives the fit of a model and its errors; `null` for a model that is not offered. */
export type SpecFits = (model: string, errors: string) => PanelFit | null;

/** The fits of one sample, each computed when it is first asked for. */
export function specFits(data: PanelData): SpecFits {
  const known = new Map<string, PanelFit>();
  const models: Readonly<Record<string, (typeof REFERENCE_MODELS)[keyof typeof REFERENCE_MODELS]>> =
    REFERENCE_MODELS;
  return (model, errors) => {
    const covariance = COVARIANCES[errors];
    const named = Object.hasOwn(models, model) ? models[model] : undefined;
    if (named === undefined || covariance === undefined) return null;
    const key = `${model} ${covariance}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fit = fitPanel({ ...named, covariance, data: { ...data, clusters: [] } });
    invariant(fit.ok, `${key} can be fitted`);
    known.set(key, fit.value);
    return fit.value;
  };
}
