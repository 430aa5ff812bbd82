/** What does a test say, and may it be read? */

/** A statistic with its tail; p is null where the statistic has none (a negative Hausman). */
export type ComputedTest = {
  readonly kind: 'f' | 'wald' | 'chi-squared' | 'chi-bar-squared';
  readonly form?: 'classic' | 'sigmamore' | 'mundlak' | 'likelihood-ratio';
  readonly statistic: number;
  readonly degreesOfFreedom: readonly number[];
  readonly pValue: number | null;
  /** Present on tests whose assumptions the data can break; `reason` says what broke. */
  readonly usable?: boolean;
  readonly reason?: string;
  /** The terms that the reason is about. */
  readonly terms?: readonly string[];
};

/** A test that does not apply, or could not be computed, and why. */
export type NotApplicable = {
  readonly kind: 'not-applicable';
  readonly reason:
    | 'not-for-this-estimator'
    | 'not-with-weights'
    | 'not-asked-for'
    | 'no-slopes'
    | 'no-common-slopes'
    | 'singular-covariance'
    | 'no-entity-differences'
    | 'no-residual-variation'
    | 'no-varying-regressors'
    | 'within-not-estimable'
    | 'random-effects-not-estimable';
};

export type TestResult = ComputedTest | NotApplicable;

/** The tests that go with a panel fit; each estimator names those it has. */
export interface PanelTests {
  readonly model: TestResult;
  readonly noEntityEffects: TestResult;
  readonly breuschPagan: TestResult;
  readonly hausman: TestResult;
  readonly hausmanSigmamore: TestResult;
  readonly mundlak: TestResult;
}

/** A test that does not apply, with its reason. */
export function notApplicable(reason: NotApplicable['reason']): NotApplicable {
  return { kind: 'not-applicable', reason };
}
