import type { LocalText } from '../../shared/kernel/descriptor.ts';
import { ESTIMATORS } from '../stats/estimators/index.ts';

/** An estimator's name for a table's header; its id where the registry does not know it. */
export function estimatorTitle(id: string): LocalText {
  return ESTIMATORS.find((estimator) => estimator.id === id)?.title ?? { da: id, en: id };
}
