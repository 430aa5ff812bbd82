import { parseArgs } from 'node:util';

import { designPanel, neededColumns } from '../../../domain/modelling/design.ts';
import type { Design } from '../../../domain/modelling/design.ts';
import { estimateReport } from '../../../domain/modelling/estimate-report.ts';
import { parseTerms } from '../../../domain/modelling/model-terms.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { COVARIANCES } from '../../../stats/covariance/index.ts';
import type { PanelEstimator } from '../../../stats/estimators/estimator.ts';
import { ESTIMATORS } from '../../../stats/estimators/index.ts';
import { bootstrapFit } from '../../../stats/bootstrap/fit-bootstrap.ts';
import type { BootstrapWish } from '../../../stats/bootstrap/wild-cluster-bootstrap.ts';
import { type FitRequest, fitPanel } from '../../../stats/fit-panel.ts';
import type { EstimatorOptions } from '../../../stats/panel/fit-types.ts';
import { type Command, type CommandError, type CommandIo, EXIT } from '../command.ts';
import { type AfterFitFlags, askAfterFit } from '../ask-after-fit.ts';
import { frameOf, markWarnings, placeInFile } from '../flat-frame.ts';
import { refuseModel } from '../model-refusal.ts';
import { printAfterFit } from '../print-after-fit.ts';
import { printBootstrap } from '../print-bootstrap.ts';
import { printEstimate } from '../print-estimate.ts';
import { BOOTSTRAP_FLAGS, readBootstrap } from '../read-bootstrap.ts';

const ids = (entries: readonly { readonly id: string }[]): string =>
  entries.map(({ id }) => id).join('|');
const usage = `--data FILE --entity COL [--time COL] --model ID --outcome COL
    --regressors A,i.B,A*i.C [--reference B=level] [--covariance ${ids(COVARIANCES)}]
    [--cluster COL[,COL2]] [--weights COL] [--variance-components swamy-arora|baltagi-chang] [--constant]
    [--bootstrap N] [--seed S]
    [--bootstrap-weights rademacher|webb] [--joint i.B,A*i.C] [--margins A@C] [--with-covariance] [--json]`;
const models = ESTIMATORS.map(({ id }) => id).join(',\n                  ');

const help = {
  da: `panelvaerk estimate ${usage}

Én panelmodel på en flad fil (csv eller xlsx; xlsx: første synlige ark). NA, punktum og .a–.z er
manglende værdier i kolonner med tal.
  --model         ${models}
  --regressors    i.B er en faktor: en dummy for hvert niveau undtagen det første
                  A*i.C er kun interaktionens kolonner, A*A et kvadrat
                  log(A) er den naturlige logaritme, c(A) er A fratrukket sit gennemsnit
  --reference     et andet udeladt niveau (kan gentages)
  --covariance    classical, hvis intet andet er valgt; robust er klynger på enheden ved
                  fixed-effects og random-effects
  --cluster       klyngevariabel til cluster, cluster-cr2 og --bootstrap; ellers enheden.
                  To variable: klynger på begge leder
  --constant      first-difference med konstant (en trend, som alle deler)
  --bootstrap     p-værdier ved wild cluster bootstrap med N trækninger (H0 pålagt)
  --seed          bootstrappens frø; 1, hvis intet andet er valgt
  --bootstrap-weights  rademacher, hvis intet andet er valgt; webb ved meget få klynger
  --weights       sandsynlighedsvægte (pooled, first-difference og fixed effects; her ens i alle
                  enhedens rækker); standardfejlene er så robuste, hvis intet andet er valgt
  --joint         fælles test af led fra --regressors, fx i.B (kan gentages)
  --margins       effekten af A ved værdier af C, skrevet A@C (kan gentages)
  --with-covariance  koefficienternes kovariansmatrix med i --json`,
  en: `panelvaerk estimate ${usage}

One panel model on a flat file (csv or xlsx; xlsx: the first visible sheet). NA, a full stop and
.a–.z are missing values in columns of numbers.
  --model         ${models}
  --regressors    i.B is a factor: a dummy for each level but the first
                  A*i.C is the interaction's columns only, A*A a square
                  log(A) is the natural logarithm, c(A) is A less its mean
  --reference     another level to leave out (repeatable)
  --covariance    classical unless chosen; robust is cluster by entity with fixed-effects
                  and random-effects
  --cluster       the cluster variable of cluster, cluster-cr2 and --bootstrap; default the
                  entity. Two variables: clusters both ways
  --constant      first-difference with a constant (a trend that all share)
  --bootstrap     p-values by wild cluster bootstrap with N draws (null imposed)
  --seed          the bootstrap's seed; default 1
  --bootstrap-weights  default rademacher; webb for very few clusters
  --weights       probability weights (pooled, first-difference and fixed effects; there the same
                  in all rows of an entity); errors are then robust unless chosen
  --joint         joint test of terms of --regressors, as i.B (repeatable)
  --margins       the effect of A at values of C, written A@C (repeatable)
  --with-covariance  adds the coefficients’ covariance matrix to --json`,
};

/** One panel model on a flat file. */
export const estimate: Command = {
  name: 'estimate',
  summary: { da: 'én panelmodel på en flad fil', en: 'one panel model on a flat file' },
  help,
  async run(args, io) {
    const isJson = args.includes('--json');
    const request = readFlags(args);
    if (!request.ok) return refuseModel(request.error, isJson, io);
    return estimateFile(request.value, isJson, io);
  },
};

interface EstimateFlags {
  readonly data: string;
  readonly entity: string;
  readonly time: string | null;
  readonly model: string;
  readonly outcome: string;
  readonly regressors: string;
  readonly references: ReadonlyMap<string, string>;
  readonly covariance: string;
  readonly clusters: readonly string[];
  readonly weights: string | null;
  readonly options: EstimatorOptions;
  readonly bootstrap: BootstrapWish | null;
  readonly after: AfterFitFlags;
}

const FLAGS = {
  data: { type: 'string' },
  entity: { type: 'string' },
  time: { type: 'string' },
  model: { type: 'string' },
  outcome: { type: 'string' },
  regressors: { type: 'string' },
  reference: { type: 'string', multiple: true },
  covariance: { type: 'string' },
  cluster: { type: 'string' },
  'variance-components': { type: 'string' },
  constant: { type: 'boolean' },
  weights: { type: 'string' },
  ...BOOTSTRAP_FLAGS,
  joint: { type: 'string', multiple: true },
  margins: { type: 'string', multiple: true },
  'with-covariance': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function readFlags(args: readonly string[]): Result<EstimateFlags, CommandError> {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: FLAGS }));
  } catch (error) {
    return err({ code: 'unknown-flag', detail: error instanceof Error ? error.message : '' });
  }
  const { data = '', entity = '', model = '', outcome = '', regressors = '' } = values;
  const required = { data, entity, model, outcome, regressors };
  const missing = Object.entries(required).find(([, value]) => value.trim() === '')?.[0];
  if (missing !== undefined) return err({ code: 'missing-flag', flag: `--${missing}` });
  const estimator = ESTIMATORS.find(({ id }) => id === model);
  if (estimator?.needsTime && values.time === undefined) {
    return err({ code: 'missing-flag', flag: '--time' });
  }
  const references = readReferences(values.reference ?? []);
  if (references === null) return err({ code: 'bad-flag-value', flag: '--reference' });
  const options = readOptions(values, estimator);
  if (!options.ok) return options;
  const bootstrap = readBootstrap(values);
  if (!bootstrap.ok) return bootstrap;
  const errors = readErrors(values, bootstrap.value !== null);
  if (!errors.ok) return errors;
  return ok({
    ...required,
    bootstrap: bootstrap.value,
    time: values.time ?? null,
    references,
    ...errors.value,
    options: options.value,
    after: readAfterFit(values),
  });
}

/** Which standard errors, and what they rest on; a cluster variable that nothing uses is refused. */
function readErrors(
  values: { readonly covariance?: string; readonly cluster?: string; readonly weights?: string },
  isBootstrapped: boolean,
): Result<Pick<EstimateFlags, 'covariance' | 'clusters' | 'weights'>, CommandError> {
  // Weighted rows have no classical errors: Stata's pweights imply robust ones.
  const implied = values.weights === undefined ? 'classical' : 'robust';
  const { covariance = implied, weights = null } = values;
  const clusters = values.cluster?.split(',').map((name) => name.trim()) ?? [];
  const isUsed = isBootstrapped || isClustered(covariance);
  return clusters.length > 0 && !isUsed
    ? err({ code: 'cluster-without-use', covariance })
    : ok({ covariance, clusters, weights });
}

/** Whether this covariance sums over clusters; one that is not known is refused by its own code. */
function isClustered(covariance: string): boolean {
  return COVARIANCES.find(({ id }) => id === covariance)?.isClustered ?? true;
}

function readAfterFit(values: {
  readonly joint?: string[];
  readonly margins?: string[];
  readonly 'with-covariance'?: boolean;
}): AfterFitFlags {
  const { joint = [], margins = [], 'with-covariance': withCovariance = false } = values;
  return { joint, margins, withCovariance };
}

/** The choices that an estimator offers; a constant is one of first differences only. */
function readOptions(
  values: { readonly 'variance-components'?: string; readonly constant?: boolean },
  estimator: PanelEstimator | undefined,
): Result<EstimatorOptions, CommandError> {
  const { 'variance-components': components = 'swamy-arora', constant = false } = values;
  if (components !== 'swamy-arora' && components !== 'baltagi-chang') {
    return err({ code: 'bad-flag-value', flag: '--variance-components' });
  }
  const hasChoice = estimator?.options.some(({ id }) => id === 'differenceConstant');
  if (constant && hasChoice === false) return err({ code: 'bad-flag-value', flag: '--constant' });
  const differenceConstant = constant ? 'with' : 'without';
  return ok({ varianceComponents: components, differenceConstant });
}

/** `B=level`; the level may hold further equals signs. */
function readReferences(texts: readonly string[]): Map<string, string> | null {
  const references = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1) return null;
    references.set(text.slice(0, at).trim(), text.slice(at + 1).trim());
  }
  return references;
}

async function estimateFile(flags: EstimateFlags, isJson: boolean, io: CommandIo): Promise<number> {
  const table = await io.readTable(flags.data);
  if (!table.ok) return refuseModel(table.error, isJson, io);
  const frame = frameOf(table.value);
  const columns = new Set(frame.columns.keys());
  const terms = parseTerms(flags.regressors, columns);
  if (!terms.ok) return refuseModel(terms.error, isJson, io);
  const { outcome, entity, time, clusters, references } = flags;
  const weights = flags.weights === null ? {} : { weights: flags.weights };
  const spec = { outcome, terms: terms.value, entity, time, clusters, references, ...weights };
  const design = designPanel(frame, spec);
  const placed = (error: { readonly code: string }) => placeInFile(error, flags.data, table.value);
  if (!design.ok) return refuseModel(placed(design.error), isJson, io);
  const request = requestOf(flags, design.value);
  const fitted = fitPanel(request);
  if (!fitted.ok) return refuseModel(placed(fitted.error), isJson, io);
  const after = askAfterFit(fitted.value, design.value.designed, flags.after, columns);
  if (!after.ok) return refuseModel({ ...after.error }, isJson, io);
  const drawn = flags.bootstrap === null ? null : bootstrapFit(request, flags.bootstrap);
  if (drawn !== null && !drawn.ok) return refuseModel(placed(drawn.error), isJson, io);
  const { rows, designed } = design.value;
  const fit = estimateReport(fitted.value, rows, { request, designed });
  const warnings = [...fit.warnings, ...markWarnings(frame, neededColumns(spec))];
  const report = { ...fit, warnings };
  const wildBootstrap = drawn?.value ?? null;
  const tests = { ...report.tests, ...(wildBootstrap === null ? {} : { wildBootstrap }) };
  io.out(
    isJson
      ? `${JSON.stringify({ ...report, tests, ...after.value })}\n`
      : `${printEstimate(report, io.lang)}${printAfterFit(after.value, io.lang)}${printBootstrap(wildBootstrap, io.lang)}`,
  );
  return EXIT.done;
}

function requestOf({ model, covariance, options }: EstimateFlags, { data }: Design): FitRequest {
  return { estimator: model, covariance, data, options };
}
