import { expect, test } from 'vitest';
import { parseJson } from '../../../../shared/kernel/parse-json.ts';

test('a text that is JSON gives its value, any other null', () => {
  expect(parseJson('{"a":[1,null]}')).toEqual({ a: [1, null] });
  expect(parseJson('{"a":')).toBeNull();
  expect(parseJson('')).toBeNull();
});
