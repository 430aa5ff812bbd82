/**
 * How close is close enough? The one place for closeness in the tests of stats.
 *
 * The panel data sets carry their own tolerances (`specs[].tolerance` in their JSON); scales and
 * certified regressions have theirs beside the comparison in `src-main/hosts/cli/parity`.
 */

/** Tails against 25-digit values, relative, down to 1e-300. */
export const TAIL = 1e-10;

/** Quantiles against the values whose tails were computed, relative; the tails carry 1e-12. */
export const QUANTILE = 1e-12;

/** Two ways to the same number in double precision, relative. */
export const SAME_NUMBER = 1e-9;

/** Index values row by row, absolute. */
export const INDEX = 1e-14;

/** Loadings and reliabilities of scales against R, absolute. */
export const SCALE = 1e-9;

/** Loadings by maximum likelihood against factanal, absolute: its own search stops there. */
export const LIKELIHOOD = 1e-6;

/** Polychoric correlations against psych, absolute: its search stops there. */
export const POLYCHORIC_PSYCH = 1e-4;

/** Simulated eigenvalues of 200 draws against 20,000, absolute: four simulation errors. */
export const SIMULATED = 0.02;

/** Estimators against R's dense algebra, relative; its scoring steps end at about 1e-12. */
export const ESTIMATOR = 1e-8;
