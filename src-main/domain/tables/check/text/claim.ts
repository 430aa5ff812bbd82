/** What can a text claim that a table's numbers can contradict? */
import type { PrintedNumber } from '../printed-number.ts';

export type Claim =
  /** A coefficient or standard error, as the text prints it. */
  | { readonly kind: 'number'; readonly part: 'estimate' | 'error'; readonly number: PrintedNumber }
  | {
      readonly kind: 'p-value';
      readonly relation: 'below' | 'above' | 'equal';
      readonly number: PrintedNumber;
    }
  | { readonly kind: 'significance'; readonly isSignificant: boolean; readonly level: number }
  | { readonly kind: 'direction'; readonly sign: 1 | -1 }
  | { readonly kind: 'count'; readonly of: 'observations' | 'groups'; readonly value: number }
  | { readonly kind: 'repeated'; readonly value: number }
  | { readonly kind: 'no-variation' }
  | { readonly kind: 'invariant-controls' };

export interface PlacedClaim {
  readonly claim: Claim;
  /** Where in the clause it stands: the variable named last before it is meant. */
  readonly at: number;
}
