/** Which models could have been chosen instead of this one? */
import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import { type ModelTerm, termIdOf } from '../../../shared/plan/model-term.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';

/** The choices that make one specification. */
export type SpecificationChoice = Pick<
  Specification,
  'controls' | 'estimator' | 'covariance' | 'sample' | 'scale' | 'links'
>;

/** How many models a choice stands for, before any is listed. */
export function countSpecifications(choice: GridChoice): number {
  const { controls, estimators, covariances, samples, scales, links } = choice;
  const lists = [estimators, covariances, samples, scales, links];
  return lists.reduce((product, list) => product * list.length, 2 ** controls.length);
}

/** Every combination, in a fixed order: links, scales, samples, controls, estimators, covariances. */
export function listSpecifications(choice: GridChoice): SpecificationChoice[] {
  const sets = subsets(choice.controls);
  const frames = choice.links.flatMap((links) => choice.scales.map((scale) => ({ links, scale })));
  return frames.flatMap((frame) =>
    choice.samples.flatMap((sample) =>
      sets.flatMap((controls) =>
        choice.estimators.flatMap((estimator) =>
          choice.covariances.map((covariance) => ({
            ...frame,
            sample,
            controls,
            estimator,
            covariance,
          })),
        ),
      ),
    ),
  );
}

/** All subsets, the empty one first, each in the order given. */
function subsets(ids: readonly string[]): string[][] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, place) => Math.floor(bits / 2 ** place) % 2 === 1),
  );
}

/** The model column that a specification stands for: the base column with what was chosen instead. */
export function specifiedColumn(
  base: ModelColumn,
  choice: SpecificationChoice,
  controls: readonly string[],
): ModelColumn {
  const isIn = (term: ModelTerm): boolean => {
    const id = termIdOf(term);
    return !controls.includes(id) || choice.controls.includes(id);
  };
  const isByMunicipality = choice.covariance.endsWith('-municipality');
  return {
    ...base,
    terms: base.terms.filter(isIn),
    estimator: choice.estimator,
    covariance: choice.covariance.replace('-municipality', ''),
    cluster: isByMunicipality ? 'municipality' : 'person',
    sample: {
      completeOn: choice.sample === 'common' ? base.id : null,
      persons: choice.sample === 'two-rows' ? 'two-rows' : 'all',
    },
  };
}

/** The scales as the plan has them, or with another number of items that must be answered. */
export function scalesBy(
  scales: readonly ScalePlan[],
  rule: SpecificationChoice['scale'],
): ScalePlan[] {
  return scales.map((scale) => {
    const count = scale.items.length;
    if (rule === 'all-items') return { ...scale, minimumAnswered: count };
    if (rule === 'half-items') return { ...scale, minimumAnswered: Math.ceil(count / 2) };
    return scale;
  });
}
