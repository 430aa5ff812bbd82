import type { AppError } from '../../shared/contract/errors.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { ScalePlan } from '../../shared/plan/scale-plan.ts';
import { describeCorrelations } from '../domain/description/describe-correlations.ts';
import type { AnswerRecord } from '../domain/import/records.ts';
import {
  histogram,
  indexValues,
  reportOf,
  reportsByWave,
  scaleOverview,
} from '../domain/measures/scale-overview.ts';
import { variableOverview } from '../domain/measures/variable-overview.ts';
import { assembleStudyPanel, readSources } from '../domain/pipeline/stages.ts';
import { EXTRACTIONS, ITEM_CORRELATIONS } from '../stats/measurement/index.ts';
import { fail } from './app-error.ts';
import { requireRows } from './model-service.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

/** Scales and variables: what they measure and what they hold. */
export function createMeasureService(session: StudySession): Service<'measures'> {
  return {
    'measures.scales': () => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const { plan } = study.value.document;
      const answers = countedAnswers(study.value);
      return ok({ scales: plan.scales.map((scale) => scaleOverview(scale, answers, plan.waves)) });
    },
    'measures.tryScale': (input) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const scale = triedScale(input, study.value);
      if (!scale.ok) return scale;
      const { extraction, correlations } = input;
      const unknown = unknownChoice(extraction, correlations);
      if (unknown !== null) return fail('unknown-part', { part: unknown });
      const answers = countedAnswers(study.value);
      const { waves } = study.value.document.plan;
      return ok({
        pooled: reportOf(scale.value, answers),
        byWave: reportsByWave(scale.value, answers, waves),
        histogram: histogram(indexValues(scale.value, answers)),
      });
    },
    'measures.variables': () => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const { plan } = study.value.document;
      const frame = study.value.output(assembleStudyPanel);
      return ok({
        rows: frame.rows,
        variables: plan.variables.map((variable) => variableOverview(variable, frame, plan)),
      });
    },
    'measures.correlations': ({ method }) => {
      const study = requireRows(session);
      if (!study.ok) return study;
      const frame = study.value.output(assembleStudyPanel);
      return ok(describeCorrelations(study.value.document.plan, frame, method));
    },
  };
}

/** The answers that count: one per person and wave. */
function countedAnswers(study: OpenStudy): readonly AnswerRecord[] {
  return study.output(assembleStudyPanel).answer;
}

/** A way to extract, or a kind of correlation, that no registry has. */
function unknownChoice(...[extraction, correlations]: (string | undefined)[]): string | null {
  if (!EXTRACTIONS.some(({ id }) => id === (extraction ?? id))) return extraction ?? null;
  if (!ITEM_CORRELATIONS.some(({ id }) => id === (correlations ?? id))) return correlations ?? null;
  return null;
}

function triedScale(
  input: Input<'measures.tryScale'>,
  study: OpenStudy,
): Result<ScalePlan, AppError> {
  const known = new Map(
    study.document.plan.scales.flatMap(({ items }) => items.map((item) => [item.id, item])),
  );
  const fields = new Set(
    [...study.output(readSources).readings.values()].flatMap(({ records }) =>
      records.flatMap((record) => (record.kind === 'answer' ? Object.keys(record.answers) : [])),
    ),
  );
  const missing = input.items.find(({ id }) => !known.has(id) && !fields.has(id));
  if (missing) return fail('unknown-part', { part: missing.id });
  const items = input.items.map(({ id, isReversed }) => ({
    id,
    isReversed,
    wording: known.get(id)?.wording ?? id,
    isPublishedWording: false,
  }));
  const { items: _asked, ...settings } = input;
  return ok({ id: 'tried', title: { da: '', en: '' }, items, ...settings });
}
