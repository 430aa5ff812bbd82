/** Are numbers that Stata printed in public logs ours as well, to the last printed digit? */
import type { TestResult } from '../../../stats/diagnostics/test-result.ts';
import type { PanelFit } from '../../../stats/fit-panel.ts';
import { ownTerm } from './compare-fit.ts';
import type { Ledger } from './deviations.ts';
import type { PublishedNumber } from './reference-files.ts';
import type { SpecFits } from './spec-fits.ts';

/** More digits than this are no print: they are the program's own number. */
const PRINTED_DIGITS = 12;
const FULL_PRECISION = 1e-9;

/** Forms of a test that this program does not offer; their numbers are counted, not compared. */
const NOT_OFFERED = ['tests/hausman/sigmaless', 'tests/hausman_constant'];

/** Compares one number; false where it belongs to a form that is not offered. */
export function comparePublished(
  { dataset, spec, path, printed }: PublishedNumber,
  fits: SpecFits,
  ledger: Ledger,
): boolean {
  if (NOT_OFFERED.some((form) => path.startsWith(form))) return false;
  const computed = numberAt(path.split('/'), fits);
  const expected = Number(printed);
  const digits = printed.replace(/^[-0.]+/, '').replace(/\D/g, '').length;
  const decimals = printed.split('.')[1]?.length ?? 0;
  const isFull = digits > PRINTED_DIGITS;
  ledger.compare({
    quantity: isFull ? 'stored' : 'printed digits',
    place: `${dataset} ${spec} ${path}`,
    computed,
    expected,
    // The worst deviation of printed numbers is in units of the last printed digit.
    ...(isFull ? { tolerance: FULL_PRECISION } : { tolerance: 1, size: 10 ** -decimals }),
  });
  return true;
}

function numberAt(path: readonly string[], fits: SpecFits): number | null | undefined {
  const [part, name = '', ...rest] = path;
  if (part === 'tests') return testNumber(name, rest, fits('re', 'conventional'));
  const [quantity = '', errors = '', ...deeper] = rest;
  if (quantity !== 'vce') return fitNumber(fits(name, 'conventional'), quantity, rest.slice(1));
  const fit = fits(name, errors);
  const [kind, term = ''] = deeper;
  if (kind === 'model_test') return fieldOf(fit?.tests.model, term);
  return fit?.coefficients.find((own) => own.term === ownTerm(term))?.standardError;
}

function testNumber(
  name: string,
  [form = '', field = '']: readonly string[],
  fit: PanelFit | null,
): number | null | undefined {
  if (name === 'bp_lm') return fieldOf(fit?.tests.breuschPagan, 'stat');
  const test = form === 'sigmamore' ? fit?.tests.hausmanSigmamore : fit?.tests.hausman;
  return fieldOf(test, field);
}

function fitNumber(
  fit: PanelFit | null,
  quantity: string,
  [detail = '']: readonly string[],
): number | null | undefined {
  switch (quantity) {
    case 'b':
      return fit?.coefficients.find(({ term }) => term === ownTerm(detail))?.estimate;
    case 'F_u0':
      return fieldOf(fit?.tests.noEntityEffects, detail);
    case 'theta':
      return fit?.theta?.median;
    default:
      return fit === null ? null : statisticsOf(fit)[quantity];
  }
}

function statisticsOf(fit: PanelFit): Readonly<Record<string, number | null>> {
  return {
    r2: fit.rSquared.overall,
    r2_w: fit.rSquared.within,
    r2_b: fit.rSquared.between,
    r2_o: fit.rSquared.overall,
    sigma_u: fit.sigmaEntity,
    sigma_e: fit.sigmaResidual,
    rmse: fit.sigmaResidual,
    rho: fit.rho,
    corr_u_xb: fit.correlationEffectsFitted,
  };
}

function fieldOf(test: TestResult | undefined, field: string): number | null {
  if (test === undefined || test.kind === 'not-applicable') return null;
  return field === 'p' ? test.pValue : test.statistic;
}
