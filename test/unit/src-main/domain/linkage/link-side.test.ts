import { expect, it } from 'vitest';
import { linkContext, linkSide } from '../../../../../src-main/domain/linkage/link-side.ts';
import { normaliseName } from '../../../../../src-main/domain/linkage/normalise.ts';
import { member } from './people.ts';

const names = ['Lars Nielsen', 'Lars Hansen', 'Lars Friis', 'Pia Nielsen', 'Tyra Qvist'];
const left = linkSide(names.map((name, row) => member('2019', { id: `a${row}`, name })));

it('orders records by id, whatever their order in the file', () => {
  const rows = [member('2019', { id: 'b', name: 'B' }), member('2019', { id: 'a', name: 'A' })];
  expect(linkSide(rows).map(({ id }) => id)).toEqual(['a', 'b']);
});

it('knows addresses of offices and those that two rows of a list have', () => {
  const email = 'familie@privatmail.example';
  const couple = linkSide([
    member('2019', { id: 'a', name: 'Ole Bang', email }),
    member('2019', { id: 'b', name: 'Pia Bang', email }),
    member('2019', { id: 'c', name: 'Jens Holst', email: 'post@greve.kommune.example' }),
  ]);
  const { shared } = linkContext(couple, left, [couple, left]);
  expect([...shared].toSorted()).toEqual([email, 'post@greve.kommune.example']);
  expect(linkContext(couple, left, [left]).shared.has(email)).toBe(false);
});

it('expects more namesakes of a common name than of a rare one', () => {
  const { namesakes, givenNames } = linkContext(left, [], [left]);
  const expected = (name: string): number => {
    const parsed = normaliseName(name);
    return parsed ? namesakes(parsed) : Number.NaN;
  };
  expect(expected('Lars Nielsen')).toBeGreaterThan(expected('Tyra Qvist'));
  expect(expected('Lars Skov Nielsen')).toBeLessThan(expected('Lars Nielsen'));
  expect(givenNames.has('lars')).toBe(true);
  expect(givenNames.has('nielsen')).toBe(false);
});
