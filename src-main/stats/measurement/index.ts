/** Which correlations between items are there, and which ways to find the factor behind them? */
import type { Descriptor } from '../../../shared/kernel/descriptor.ts';
import type { Matrix } from '../linalg/matrix.ts';
import type { FactorExtraction } from './factor-solution.ts';
import { correlationMatrix, itemMoments } from './item-moments.ts';
import { iteratedFactor } from './iterated-factor.ts';
import { maximumLikelihoodFactor } from './maximum-likelihood-factor.ts';
import { polychoricCorrelations } from './polychoric.ts';
import { principalComponents } from './principal-components.ts';
import { principalFactor } from './principal-factor.ts';

/** A registry entry: one kind of correlation between items with complete rows. */
export interface ItemCorrelation extends Descriptor {
  /** k × k; null where it does not exist. Needs two rows. */
  readonly correlate: (items: readonly Float64Array[]) => Matrix | null;
}

/** Every way to extract a factor; the first is the default. */
export const EXTRACTIONS: readonly FactorExtraction[] = [
  principalFactor,
  iteratedFactor,
  maximumLikelihoodFactor,
  principalComponents,
];

/** Every kind of correlation between items; the first is the default. */
export const ITEM_CORRELATIONS: readonly ItemCorrelation[] = [
  {
    id: 'pearson',
    title: { da: 'Pearson', en: 'Pearson' },
    correlate: (items) => correlationMatrix(itemMoments(items)),
  },
  {
    id: 'polychoric',
    title: { da: 'Polykorisk', en: 'Polychoric' },
    correlate: polychoricCorrelations,
  },
];
