import { expect, it } from 'vitest';
import { fieldLevels, pairLevels } from '../../../../../src-main/domain/linkage/levels.ts';
import { linkContext, linkSide } from '../../../../../src-main/domain/linkage/link-side.ts';
import { member } from './people.ts';

it('tells field by field how alike two records are', () => {
  const left = linkSide([member('2019', { id: 'a', name: 'Ole Bang', email: 'o@x.example' })]);
  const right = linkSide([
    member('2023', { id: 'b', name: 'OLE BANG', place: 'Vejen', party: null }),
  ]);
  const [one, other] = [left[0], right[0]];
  const levels =
    one && other && pairLevels({ left: one, right: other }, linkContext(left, right, []));
  expect(levels && fieldLevels(levels)).toEqual([
    { field: 'name', level: 'exact' },
    { field: 'email', level: 'missing' },
    { field: 'municipality', level: 'different' },
    { field: 'party', level: 'missing' },
  ]);
});
