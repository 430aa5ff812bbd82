/** Are a random-effects fit's tests the reference's? */
import type { TestResult } from '../../../stats/diagnostics/test-result.ts';
import type { PanelFit } from '../../../stats/fit-panel.ts';
import type { Ledger } from './deviations.ts';
import { mundlakTest } from './reference-files.ts';
import type { ReferenceSpec } from './reference-files.ts';

/** Hausman's and the Breusch–Pagan test from the classical fit, Mundlak's from each covariance. */
export function compareTests(
  fit: PanelFit,
  spec: ReferenceSpec,
  vce: string,
  ledger: Ledger,
): void {
  const { hausman, bp_lm } = spec.tests;
  const { tolerance } = spec;
  const check = testChecker(spec.id, ledger);
  if (vce === 'conventional') {
    const isUsable = (form: typeof hausman.default): boolean =>
      hausman.comparable && form.vdiff_positive_definite && !form.rank_deficient;
    check('Hausman', fit.tests.hausman, {
      ...hausman.default,
      usable: isUsable(hausman.default),
      tolerance: tolerance.hausman,
    });
    check('Hausman sigmamore', fit.tests.hausmanSigmamore, {
      ...hausman.sigmamore,
      usable: isUsable(hausman.sigmamore),
      tolerance: tolerance.hausman,
    });
    check('Breusch-Pagan', fit.tests.breuschPagan, {
      stat: bp_lm.stata_stat,
      p: bp_lm.p_chibar2,
      tolerance: tolerance.bp_lm,
    });
  }
  const mundlak = mundlakTest(spec, vce);
  if (mundlak !== null) {
    const isReliable = mundlak.unreliable === undefined ? {} : { usable: !mundlak.unreliable };
    check(`Mundlak`, fit.tests.mundlak, {
      stat: mundlak.stat,
      df: mundlak.df ?? null,
      p: mundlak.p,
      ...isReliable,
      // Where the covariance is singular the statistic is arithmetic on rounding errors.
      tolerance: mundlak.unreliable === true ? null : tolerance.mundlak,
    });
  }
}

interface ExpectedTest {
  readonly stat: number | null;
  readonly df?: number | null;
  readonly p: number | null;
  readonly usable?: boolean;
  readonly tolerance: number | null;
}

function testChecker(id: string, ledger: Ledger) {
  return (quantity: string, test: TestResult, expected: ExpectedTest): void => {
    const own = test.kind === 'not-applicable' ? null : test;
    const { tolerance } = expected;
    const compare = (place: string, computed: number | null | undefined, value: number | null) =>
      ledger.compare({ quantity, place: `${id} ${place}`, computed, expected: value, tolerance });
    compare('statistic', own?.statistic, expected.stat);
    const size = Math.max(expected.p ?? 0, 1e-12);
    const place = `${id} p`;
    const p = expected.p;
    ledger.compare({ quantity, place, computed: own?.pValue, expected: p, tolerance, size });
    if (expected.df !== undefined) compare('df', own?.degreesOfFreedom[0], expected.df);
    if (expected.usable !== undefined && own !== null) {
      compare('usable', Number(own.usable ?? true), Number(expected.usable));
    }
  };
}
