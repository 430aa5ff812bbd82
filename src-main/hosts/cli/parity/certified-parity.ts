/** How many digits of a certified regression are right? */
import type { PlainFrame } from '../../../domain/modelling/design.ts';
import { decimalMark, parseNumber } from '../../../domain/modelling/parse-number.ts';
import { invariant } from '../../../../shared/kernel/assert.ts';
import { fitPanel } from '../../../stats/fit-panel.ts';
import { ownTerm } from './compare-fit.ts';
import { createLedger } from './deviations.ts';
import type { Deviation } from './deviations.ts';
import type { CertifiedReference } from './reference-files.ts';

/** Correct digits asked for. Filip's powers, rounded to doubles, allow no program more than 7.6. */
const DIGITS: Readonly<Record<string, number>> = { nist_filip: 7 };
const USUAL_DIGITS = 8;
/** Standard errors of an exact fit are zero; there the residuals' rounding is what is left. */
const EXACT_FIT = 1e-9;

/** A certified linear regression, fitted as pooled with each row an entity of its own. */
export function certifiedParity(reference: CertifiedReference, frame: PlainFrame): Deviation[] {
  const ledger = createLedger(reference.dataset);
  const tolerance = 10 ** -(DIGITS[reference.dataset] ?? USUAL_DIGITS);
  const names = reference.regressors.filter((name) => name !== '_cons');
  const rows = Array.from({ length: frame.rows }, (_, row) => row);
  const fit = fitPanel({
    estimator: 'pooled',
    covariance: 'classical',
    data: {
      outcome: columnOf(frame, 'y'),
      columns: names.map((term) => ({ term, values: columnOf(frame, term) })),
      entity: Int32Array.from(rows),
      time: Float64Array.from(rows),
      clusters: [],
    },
  });
  invariant(fit.ok, `${reference.dataset} can be fitted`);
  for (const [name, expected] of Object.entries(reference.b)) {
    const own = fit.value.coefficients.find(({ term }) => term === ownTerm(name));
    const at = { place: name, tolerance };
    ledger.compare({ quantity: 'coefficients', computed: own?.estimate, expected, ...at });
    const error = reference.se[name] ?? null;
    const size = error === 0 ? Math.abs(expected) / (EXACT_FIT / tolerance) : (error ?? 1);
    const computed = own?.standardError;
    ledger.compare({ quantity: 'standard errors', computed, expected: error, size, ...at });
  }
  return ledger.deviations();
}

/** A column of the file, or a power of one: x10 is x to the tenth. */
function columnOf({ columns }: PlainFrame, name: string): Float64Array {
  const power = /^([a-z]+)(\d+)$/.exec(name);
  const base = columns.get(name) ?? columns.get(power?.[1] ?? '') ?? [];
  const exponent = columns.has(name) ? 1 : Number(power?.[2] ?? 1);
  const mark = decimalMark([base]);
  return Float64Array.from(base, (cell) => (parseNumber(cell, mark) ?? 0) ** exponent);
}
