import { expect, test } from 'vitest';
import { choicesOf } from '../../../../shared/plan/further-table.ts';

test('a kind of table names the choices that it is made by', () => {
  expect(choicesOf('correlation')).toEqual(['variables', 'wave']);
  expect(choicesOf('text')).toEqual(['language', 'headers', 'rows', 'note']);
  expect(choicesOf('response')).toEqual([]);
});
