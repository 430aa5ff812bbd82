import { expect, test } from 'vitest';
import { packageNames } from '../../../../../src-main/domain/replication/package-names.ts';
import { csvLine } from '../../../../../src-main/domain/replication/plain-csv.ts';

test('variables get names of letters, digits and underscores', () => {
  const names = packageNames(['party-switch', '2019-share', 'str12', 'age']);
  expect([...names.values()]).toEqual(['party_switch', 'v_2019_share', 'v_str12', 'age']);
});

test('names stay apart where ids differ only in what is left out, in case, or after the cut', () => {
  const long = 'a'.repeat(40);
  const names = packageNames(['a-b', 'A-B', 'person', 'if', `${long}1`, `${long}2`]);
  const lower = [...names.values()].map((name) => name.toLowerCase());
  expect(new Set([...lower, 'person', 'if']).size).toBe(8);
  expect(lower.every((name) => name.length <= 32)).toBe(true);
});

test('a text in a csv file is quoted and runs in no spreadsheet', () => {
  expect(csvLine(['=1+1', 'a"b\r\nc', -0.5, null, 'plain'])).toBe(`"'=1+1","a""b c",-0.5,,plain\n`);
});
