import type { AppError } from '../../shared/contract/errors.ts';
import type { PanelEstimate } from '../../shared/contract/models.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import type { PanelFrame } from '../domain/panel/assemble-panel.ts';
import { tabledRequests } from '../domain/replication/package-files.ts';
import { createRandom } from '../domain/replication/twin/random.ts';
import { syntheticTwin, type TwinSources } from '../domain/replication/twin/synthetic-twin.ts';
import { twinDistance } from '../domain/replication/twin/twin-distance.ts';
import type { Estimator } from '../jobs/estimator.ts';
import { fitRequest } from './fit-columns.ts';

/** So many models are fitted at most in search of a twin that is near enough. */
const MOST_FITS = 128;

/** A twin with what the app computes on it. */
export interface FittedTwin {
  readonly frame: PanelFrame;
  readonly estimateOf: TwinSources['estimateOf'];
}

/**
 * The first twin whose printed standard errors are near the study's, or the nearest of those that
 * were tried: few persons change a binary variable, so that chance moves its error a good deal.
 */
export async function fitTwin(
  sources: TwinSources,
  seed: string,
  estimator: Estimator,
): Promise<Result<FittedTwin, AppError>> {
  const { plan, spec } = sources;
  const tries = Math.max(1, Math.floor(MOST_FITS / Math.max(1, spec.models.length)));
  let nearest: { readonly twin: FittedTwin; readonly distance: number } | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const frame = syntheticTwin(sources, createRandom(`${seed}|${attempt}`));
    const estimates = await estimatesOn(plan, frame, estimator);
    if (!estimates.ok) return estimates;
    const twin = { frame, estimateOf: estimates.value };
    const distance = twinDistance(plan, sources.estimateOf, twin.estimateOf) ?? 0;
    if (nearest === null || distance < nearest.distance) nearest = { twin, distance };
    if (nearest.distance <= 1 || attempt === tries) return ok(nearest.twin);
  }
}

/** The twin's own numbers; a column that cannot be fitted on it is left out and named. */
async function estimatesOn(
  plan: StudyPlan,
  twin: PanelFrame,
  estimator: Estimator,
): Promise<Result<TwinSources['estimateOf'], AppError>> {
  const estimates = new Map<string, PanelEstimate>();
  for (const request of tabledRequests(plan, twin)) {
    // Only coefficients are compared: no test beside the model's own is computed.
    const plain = { ...request, fit: { ...request.fit, tests: 'model' as const } };
    const fit = await fitRequest(plain, estimator);
    if (!fit.ok && fit.error.code === 'cancelled') return fit;
    if (fit.ok) estimates.set(`${request.modelSet}|${request.column}`, fit.value.estimate);
  }
  return ok((modelSet, column) => estimates.get(`${modelSet}|${column}`) ?? null);
}
