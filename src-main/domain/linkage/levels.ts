import type { EmailLevel } from './addresses.ts';
import { compareAddresses } from './addresses.ts';
import type { Candidate } from './candidates.ts';
import type { NameComparison } from './compare-names.ts';
import { compareNames } from './compare-names.ts';
import type { LinkContext } from './link-side.ts';

export type SameLevel = 'same' | 'different' | 'missing';

/** How alike two records are, field by field: what a reviewer sees and the rules judge by. */
export interface PairLevels {
  readonly name: NameComparison;
  readonly email: EmailLevel;
  readonly municipality: SameLevel;
  readonly party: SameLevel;
}

/** One field's level, as it is shown. */
export interface FieldLevel {
  readonly field: 'name' | 'email' | 'municipality' | 'party' | 'gender' | 'age';
  readonly level: string;
}

/** How alike are the two records? */
export function pairLevels({ left, right }: Candidate, context: LinkContext): PairLevels {
  return {
    name: compareNames(left.name, right.name),
    email: compareAddresses(left.emails, right.emails, context.shared),
    municipality: sameOrNot(left.municipality, right.municipality),
    party: sameOrNot(left.party, right.party),
  };
}

/** The levels in the order in which they are shown. */
export function fieldLevels({ name, email, municipality, party }: PairLevels): FieldLevel[] {
  return [
    { field: 'name', level: name.level },
    { field: 'email', level: email },
    { field: 'municipality', level: municipality },
    { field: 'party', level: party },
  ];
}

function sameOrNot<Value>(one: Value | null, other: Value | null): SameLevel {
  if (one === null || other === null) return 'missing';
  return one === other ? 'same' : 'different';
}
