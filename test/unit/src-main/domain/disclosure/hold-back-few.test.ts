import { expect, it } from 'vitest';
import { holdBackFew } from '../../../../../src-main/domain/disclosure/hold-back-few.ts';

it('shows groups of the limit and more, and counts the others', () => {
  const lines = [{ rows: 1 }, { rows: 5 }, { rows: 4 }, { rows: 40 }];
  expect(holdBackFew(lines, 5)).toEqual({ shown: [{ rows: 5 }, { rows: 40 }], withheld: 2 });
});
