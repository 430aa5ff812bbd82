import type { PlaceId } from '../../shared/contract/study.ts';

/** The places in the article's own order. */
export const placeOrder = [
  'sources',
  'linkage',
  'measures',
  'variables',
  'description',
  'models',
  'tables',
  'log',
] as const satisfies readonly PlaceId[];
