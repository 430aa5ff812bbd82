import type { Output } from '../../../shared/contract/index.ts';
import type { ScaleReport } from '../../../shared/contract/measures.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import type { AnswerRecord } from '../import/records.ts';
import { scaleReport } from '../modelling/scale-report.ts';
import { buildIndex, recodeItems } from './build-index.ts';
import { valueOf } from './observed.ts';

type ScaleOverview = Output<'measures.scales'>['scales'][number];

const HISTOGRAM_STEPS = 20;

/** How well does the scale measure, pooled and per wave, and what does each rule cost? */
export function scaleOverview(
  scale: ScalePlan,
  answers: readonly AnswerRecord[],
  waves: readonly WavePlan[],
): ScaleOverview {
  const inWave = (wave: WavePlan) => answers.filter((answer) => answer.wave === wave.id);
  return {
    id: scale.id,
    title: scale.title,
    pooled: reportOf(scale, answers),
    byWave: reportsByWave(scale, answers, waves),
    distributions: waves.flatMap((wave) => distributions(scale, inWave(wave), wave.id)),
    histogram: histogram(indexValues(scale, answers)),
    observationsByRule: scale.items.map((_item, index) => ({
      minimumAnswered: index + 1,
      observations: indexValues({ ...scale, minimumAnswered: index + 1 }, answers).length,
    })),
  };
}

/** The same report for each wave. */
export function reportsByWave(
  scale: ScalePlan,
  answers: readonly AnswerRecord[],
  waves: readonly WavePlan[],
): ScaleOverview['byWave'] {
  return waves.map(({ id }) => {
    const own = answers.filter((answer) => answer.wave === id);
    return { wave: id, report: reportOf(scale, own) };
  });
}

/** Reliability, loadings by the scale's own method, and the index of these answers. */
export function reportOf(scale: ScalePlan, answers: readonly AnswerRecord[]): ScaleReport {
  const rows = answers.map((answer) => recodeItems(scale, answer));
  return scaleReport({
    items: scale.items.map((item, index) => ({
      item: item.id,
      isReversed: item.isReversed,
      values: rows.map((row) => row[index] ?? null),
    })),
    minimum: scale.minimum,
    maximum: scale.maximum,
    minimumAnswered: scale.minimumAnswered,
    extraction: scale.extraction,
    correlations: scale.correlations,
  });
}

/** The indexes of those who have one. */
export function indexValues(scale: ScalePlan, answers: readonly AnswerRecord[]): number[] {
  return answers.flatMap((answer) => valueOf(buildIndex(scale, answer)) ?? []);
}

/** How many values lie in each of twenty equal steps from 0 to 1; the last holds 1. */
export function histogram(values: readonly number[]): number[] {
  const counts = Array.from({ length: HISTOGRAM_STEPS }, () => 0);
  for (const value of values) {
    const step = Math.min(HISTOGRAM_STEPS - 1, Math.floor(value * HISTOGRAM_STEPS));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

function distributions(
  scale: ScalePlan,
  answers: readonly AnswerRecord[],
  wave: string,
): ScaleOverview['distributions'] {
  const rows = answers.map((answer) => recodeItems(scale, answer));
  const categories = Array.from(
    { length: scale.maximum - scale.minimum + 1 },
    (_, step) => scale.minimum + step,
  );
  return scale.items.map((item, index) => {
    const values = rows.map((row) => row[index] ?? null);
    const countOf = (value: number | null) => values.filter((other) => other === value).length;
    return {
      item: item.id,
      wave,
      counts: categories.map((value) => ({ value, count: countOf(value) })),
      missing: countOf(null),
    };
  });
}
