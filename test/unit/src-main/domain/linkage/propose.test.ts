import { expect, it } from 'vitest';
import type { ListRecord } from '../../../../../src-main/domain/import/records.ts';
import { pairLevels } from '../../../../../src-main/domain/linkage/levels.ts';
import { linkContext, linkSide } from '../../../../../src-main/domain/linkage/link-side.ts';
import { propose } from '../../../../../src-main/domain/linkage/propose.ts';
import { member } from './people.ts';

type Person = Omit<Parameters<typeof member>[1], 'id'>;

/** A few hundred others, so that names have a frequency: Lars Nielsen is common among them. */
const others: ListRecord[] = Array.from({ length: 300 }, (_, row) =>
  member('2019', {
    id: `x${row}`,
    name: row % 6 === 0 ? 'Lars Nielsen' : row % 6 === 1 ? 'Erik Holm' : `Navn${row} Efter${row}`,
    place: 'Skive',
  }),
);

function proposalFor(one: Person, other: Person): string {
  const left = linkSide([member('2019', { id: 'a', ...one })]);
  const right = linkSide([member('2023', { id: 'b', ...other }), ...others]);
  const [first, second] = [left[0], right.find(({ id }) => String(id) === 'b')];
  if (!first || !second) return 'no pair';
  const context = linkContext(left, right, []);
  const levels = pairLevels({ left: first, right: second }, context);
  const proposal = propose(levels, first, second, context);
  if (!proposal) return 'nothing';
  return proposal.kind === 'link' ? `link ${proposal.rule}` : `review ${proposal.reason}`;
}

const email = 'ole.bang@privatmail.example';
const initials = 'mhj@greve.kommune.example';

it.each<[string, Person, Person]>([
  ['link email', { name: 'Ole Bang', email }, { name: 'Ole Skov Bang', email, place: 'Vejen' }],
  ['link email', { name: 'Mette Holm', email }, { name: 'Mette Lund', email }],
  [
    'review email-other-name',
    { name: 'Mette Holm', email: initials },
    { name: 'Mette Lund', email: initials },
  ],
  ['review email-other-name', { name: 'Jens Holst', email }, { name: 'Pia Lund', email }],
  ['link name', { name: 'Tyra Qvist', party: 'A' }, { name: 'Tyra Qvist', party: 'V' }],
  ['link name', { name: 'Lars Nielsen' }, { name: 'Nielsen, Lars' }],
  [
    'review common-name',
    { name: 'Lars Nielsen', party: 'A' },
    { name: 'Lars Nielsen', party: 'V' },
  ],
  ['link name-variant', { name: 'Jakob Møller' }, { name: 'Jacob Moller' }],
  [
    'review name-variant',
    { name: 'Jakob Møller', party: 'A' },
    { name: 'Jacob Møller', party: 'V' },
  ],
  ['link name-variant', { name: 'Søren Bech Larsen' }, { name: 'Søren B. Larsen' }],
  ['review given-name-dropped', { name: 'Poul Erik Hansen' }, { name: 'Poul Hansen' }],
  [
    'review name-variant',
    { name: 'Poul Skov Hansen', party: 'A' },
    { name: 'Poul Hansen', party: 'V' },
  ],
  ['review short-form', { name: 'Elisabeth Dahl' }, { name: 'Lis Dahl' }],
  ['nothing', { name: 'Elisabeth Dahl', party: 'A' }, { name: 'Lis Dam', party: 'V' }],
  ['review surname-changed', { name: 'Lene Sørensen' }, { name: 'Lene Sørensen Bak' }],
  ['review surname-changed', { name: 'Mette Holm Jensen' }, { name: 'Mette Holm Kristensen' }],
  ['nothing', { name: 'Mette Jensen' }, { name: 'Mette Kristensen' }],
  ['nothing', { name: 'Jens Holst' }, { name: 'Peter Holst' }],
  ['nothing', { name: 'Jens Holst' }, { name: 'Peter Lund' }],
  ['nothing', { name: 'Jens Holst' }, { name: '-' }],
  ['nothing', { name: 'Jens Holst' }, { name: '-', place: 'Vejen' }],
  ['link email', { name: 'Jens Holst', email }, { name: '-', email }],
  ['review email-other-name', { name: 'Jens Holst', email }, { name: '-', email, place: 'Vejen' }],
  [
    'review name-variant',
    { name: 'Jens Holst', email: 'j.holst.jr@x.e' },
    { name: 'Peter Holst', email: 'j.holst.jr@y.e' },
  ],
  ['review other-municipality', { name: 'Tyra Qvist' }, { name: 'Tyra Qvist', place: 'Vejen' }],
  ['nothing', { name: 'Lars Nielsen' }, { name: 'Lars Nielsen', place: 'Vejen' }],
])('proposes to %s: %o and %o', (proposal, one, other) => {
  expect(proposalFor(one, other)).toBe(proposal);
});
