/** Is a fit the reference fit: coefficients, errors, omissions, fit statistics? */
import type { PanelFit } from '../../../stats/fit-panel.ts';
import { CONSTANT_TERM } from '../../../stats/panel/regression.ts';
import type { Ledger } from './deviations.ts';
import type { ReferenceModel, ReferenceSpec } from './reference-files.ts';

/** Below this a p-value's deviation is measured in absolute terms. */
const LEAST_P = 1e-12;

interface FitComparison {
  readonly fit: PanelFit;
  readonly model: ReferenceModel;
  readonly spec: ReferenceSpec;
  readonly place: string;
  readonly ledger: Ledger;
}

/** The reference writes `party[V]` and `_cons` where the program writes `party=V` and `(constant)`. */
export function ownTerm(name: string): string {
  return name === '_cons' ? CONSTANT_TERM : name.replace(/\[([^\]]*)\]/, '=$1');
}

/** Coefficients, standard errors, statistics, p-values, intervals and the model test. */
export function compareCoefficients(
  comparison: FitComparison & { readonly numbers: ReferenceModel['vce'][string] },
): void {
  const { fit, model, numbers, spec, place, ledger } = comparison;
  const { tolerance } = spec;
  for (const [name, expected] of Object.entries(model.b)) {
    const own = fit.coefficients.find(({ term }) => term === ownTerm(name));
    const error = numbers.se[name] ?? null;
    const size = Math.max(Math.abs(expected ?? 0), error ?? 0);
    const at = `${place} ${name}`;
    const check = (
      quantity: string,
      computed: number | null | undefined,
      reference: number | null | undefined,
      limits: { tolerance: number | null; size?: number },
    ): void => ledger.compare({ quantity, place: at, computed, expected: reference, ...limits });
    check('coefficients', own?.estimate, expected, { tolerance: tolerance.b, size });
    check('standard errors', own?.standardError, error, { tolerance: tolerance.se });
    check('t or z', own?.statistic, numbers.stat[name], { tolerance: tolerance.stat_t_or_z });
    const p = numbers.p[name] ?? null;
    check('p-values', own?.pValue, p, {
      tolerance: tolerance.p,
      size: Math.max(p ?? 0, LEAST_P),
    });
    const intervalSize = { tolerance: tolerance.ci, size };
    check('intervals', own?.lower, numbers.ci_low[name], intervalSize);
    check('intervals', own?.upper, numbers.ci_high[name], intervalSize);
  }
  compareModelTest(comparison);
  if (numbers.n_clusters !== undefined) {
    const { n_clusters: expected } = numbers;
    ledger.compare({
      quantity: 'counts',
      place,
      computed: fit.clusters,
      expected,
      tolerance: 1e-12,
    });
  }
}

function compareModelTest(
  comparison: FitComparison & { readonly numbers: ReferenceModel['vce'][string] },
): void {
  const { fit, numbers, spec, place, ledger } = comparison;
  const { model: own } = fit.tests;
  const expected = numbers.model_test;
  if (expected === undefined || expected === null) return;
  const computed = own.kind === 'not-applicable' ? null : own;
  const tolerance = spec.tolerance.model_test;
  const { stat, p } = expected;
  ledger.compare({
    quantity: 'model test',
    place,
    computed: computed?.statistic,
    expected: stat,
    tolerance,
  });
  ledger.compare({
    quantity: 'model test',
    place: `${place} p`,
    computed: computed?.pValue,
    expected: p,
    tolerance,
    size: Math.max(p ?? 0, LEAST_P),
  });
}

/** Counts, omitted columns, R², σ, ρ, θ and the F test of entity effects. */
export function compareModel(comparison: FitComparison): void {
  const { fit, model, spec, place, ledger } = comparison;
  const { sample, tolerance } = spec;
  const many = (
    quantity: string,
    limit: number | null,
    pairs: readonly (readonly [number | null | undefined, number | null | undefined])[],
    size?: number,
  ): void => {
    for (const [computed, expected] of pairs) {
      if (expected === undefined) continue;
      const limits = size === undefined ? {} : { size };
      ledger.compare({ quantity, place, computed, expected, tolerance: limit, ...limits });
    }
  };
  many('counts', 1e-12, [
    [fit.observations, model.N ?? sample.N],
    [fit.entities, model.N_g ?? sample.N_g],
    [fit.residualDegreesOfFreedom, model.df_r],
  ]);
  if (model.N === undefined || model.N === sample.N) {
    many('counts', 1e-12, [
      [fit.periods.min, sample.g_min],
      [fit.periods.mean, sample.g_avg],
      [fit.periods.max, sample.g_max],
      [fit.singletons, sample.n_singletons],
    ]);
  }
  const own = fit.omitted.map(({ term }) => term).join(' ');
  const isSame = own === model.omitted.map(ownTerm).join(' ');
  many('omitted columns', 1e-12, [[isSame ? 0 : 1, 0]]);
  const overall = model.r2_o ?? model.r2;
  many(
    'R²',
    tolerance.r2,
    [
      [fit.rSquared.within, model.r2_w],
      [fit.rSquared.between, model.r2_b],
      [fit.rSquared.overall, overall],
    ],
    1,
  );
  many('sigma, rho, theta', tolerance.sigma_rho_theta, [
    [fit.sigmaEntity, model.sigma_u],
    [fit.sigmaResidual, model.sigma_e ?? model.rmse],
    [fit.rho, model.rho],
    [fit.correlationEffectsFitted, model.corr_u_xb],
    [fit.theta?.min, model.theta?.min],
    [fit.theta?.median, model.theta?.median],
    [fit.theta?.max, model.theta?.max],
  ]);
  const { noEntityEffects } = fit.tests;
  const effects = noEntityEffects.kind === 'not-applicable' ? null : noEntityEffects;
  many('F of entity effects', tolerance.F_u0, [[effects?.statistic, model.F_u0?.stat]]);
}
