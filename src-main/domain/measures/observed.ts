/**
 * Why a value is not there.
 *
 * `blank`: not answered. `mapped-missing`: an answer such as "Ved ikke" that the plan maps to
 * missing. `unreadable`: the cell could not be read. `not-asked`: the source has no such column.
 * `too-few-items`: fewer answered items than the scale asks for. `no-level`: a category outside
 * the variable's levels. `no-figure`: no key figure for the municipality and year.
 * `no-municipality`: the municipality is not known. `one-answer`: needs answers in two waves.
 */
export type MissingReason =
  | 'blank'
  | 'mapped-missing'
  | 'unreadable'
  | 'not-asked'
  | 'too-few-items'
  | 'no-level'
  | 'no-figure'
  | 'no-municipality'
  | 'one-answer';

/** A value as observed, or the reason why there is none. */
export type Observed<Value> = { readonly value: Value } | { readonly missing: MissingReason };

export function valueOf<Value>(observed: Observed<Value>): Value | null {
  return 'value' in observed ? observed.value : null;
}

export function reasonOf(observed: Observed<unknown>): MissingReason | null {
  return 'missing' in observed ? observed.missing : null;
}
