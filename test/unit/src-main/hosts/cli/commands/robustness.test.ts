import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { specificationSchema } from '../../../../../../shared/contract/robustness.ts';
import { robustness } from '../../../../../../src-main/hosts/cli/commands/robustness.ts';
import { runCommand } from '../support/run-command.ts';

const sample = fileURLToPath(new URL('../../../../../../assets/sample/', import.meta.url));
const files = [`${sample}plan.json`, '--decisions', `${sample}decisions.json`];

const words = (line: string): string[] => line.split(' ');

it('varies which links count, and has fewer persons twice where fewer do', async () => {
  const { status, out } = await runCommand(robustness, [
    ...files,
    ...words('--column I --estimators fixed-effects --samples two-rows --json'),
    ...words('--links all,certain-reviewed,certain'),
    '--controls',
    '',
  ]);
  expect(status).toBe(0);
  const { specifications } = JSON.parse(out) as { specifications: unknown[] };
  const read = specifications.map((one) => specificationSchema.parse(one));
  expect(read.map(({ links }) => links)).toEqual(['all', 'certain-reviewed', 'certain']);
  const persons = read.map(({ entities }) => entities);
  expect(persons[1]).toBeLessThan(persons[0]!);
  expect(persons[2]).toBeLessThan(persons[1]!);
}, 60_000);

it('refuses a choice of links that there is not', async () => {
  const { status, err } = await runCommand(robustness, [...files, '--links', 'some']);
  expect(status).toBe(2);
  expect(err).toContain('--links');
});
