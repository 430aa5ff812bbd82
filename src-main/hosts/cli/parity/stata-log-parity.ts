/** Do the estimators give what Stata itself wrote into a log, to all its digits? */
import { ownTerm } from './compare-fit.ts';
import { createLedger } from './deviations.ts';
import type { Deviation, Ledger } from './deviations.ts';
import type { StataEstimates } from './reference-files.ts';
import type { SpecFits } from './spec-fits.ts';

/** The log has eleven digits of b and of the statistics, and about nine of V and of p. */
const TOLERANCE = { b: 1e-9, errors: 1e-7, statistic: 1e-9, p: 1e-6, fit: 1e-9 };
/** Stata's normal p-values are 1 − Φ, right to 2e-16: small ones are compared in absolute terms. */
const LEAST_P = 1e-9;

/** Every model of a data set's log: model → errors → estimates. */
export function stataLogParity(
  dataset: string,
  log: Readonly<Record<string, Readonly<Record<string, StataEstimates>>>>,
  fits: SpecFits,
): Deviation[] {
  const ledger = createLedger(`${dataset}, Stata 13`);
  for (const [model, byErrors] of Object.entries(log)) {
    for (const [errors, estimates] of Object.entries(byErrors)) {
      const fit = fits(model, errors);
      const place = `${model} ${errors}`;
      for (const name of Object.keys(estimates.b)) {
        compareTerm(fit, { name, estimates, place, ledger });
      }
      compareFitStatistics(fit, { estimates, place, ledger });
    }
  }
  return ledger.deviations();
}

interface LogPlace {
  readonly estimates: StataEstimates;
  readonly place: string;
  readonly ledger: Ledger;
}

function compareTerm(
  fit: ReturnType<SpecFits>,
  { name, estimates, place, ledger }: LogPlace & { readonly name: string },
): void {
  const { b, V, V_order, t_or_z, p } = estimates;
  const own = fit?.coefficients.find(({ term }) => term === ownTerm(name));
  const at = V_order.indexOf(name);
  const error = Math.sqrt(V[at]?.[at] ?? 0);
  const expected = b[name] ?? 0;
  const base = { place: `${place} ${name}` };
  ledger.compare({
    ...base,
    quantity: 'coefficients',
    computed: own?.estimate,
    expected,
    tolerance: TOLERANCE.b,
    size: Math.max(Math.abs(expected), error),
  });
  ledger.compare({
    ...base,
    quantity: 'standard errors',
    computed: own?.standardError,
    expected: error,
    tolerance: TOLERANCE.errors,
  });
  ledger.compare({
    ...base,
    quantity: 't or z',
    computed: own?.statistic,
    expected: t_or_z[name],
    tolerance: TOLERANCE.statistic,
  });
  ledger.compare({
    ...base,
    quantity: 'p-values',
    computed: own?.pValue,
    expected: p[name],
    tolerance: TOLERANCE.p,
    size: Math.max(p[name] ?? 0, LEAST_P),
  });
}

/** Counts, R², σ, ρ and F, as far as Stata's e() of the model has them. */
function compareFitStatistics(
  fit: ReturnType<SpecFits>,
  { estimates: { e }, place, ledger }: LogPlace,
): void {
  const test = fit?.tests.model;
  const isF = test?.kind === 'f';
  const pairs: readonly (readonly [string, number | null | undefined])[] = [
    ['N', fit?.observations],
    ['N_g', fit?.entities],
    ['r2', fit?.rSquared.overall],
    ['r2_w', fit?.rSquared.within],
    ['r2_b', fit?.rSquared.between],
    ['r2_o', fit?.rSquared.overall],
    ['sigma_u', fit?.sigmaEntity],
    ['sigma_e', fit?.sigmaResidual],
    ['rho', fit?.rho],
    ['F', isF ? test.statistic : undefined],
  ];
  // The within and between regressions have an r2 of their own beside the three of the panel.
  const names = Object.hasOwn(e, 'r2_o') ? pairs.filter(([name]) => name !== 'r2') : pairs;
  for (const [name, computed] of names) {
    if (!Object.hasOwn(e, name)) continue;
    ledger.compare({
      quantity: 'fit statistics',
      place: `${place} ${name}`,
      computed,
      expected: e[name],
      tolerance: TOLERANCE.fit,
    });
  }
}
