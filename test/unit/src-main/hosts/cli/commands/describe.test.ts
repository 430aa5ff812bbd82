import { fileURLToPath } from 'node:url';
import { describe as group, expect, it } from 'vitest';
import { waveMeanSchema } from '../../../../../../shared/contract/description-parts.ts';
import { withinColumnSchema } from '../../../../../../shared/contract/within-design.ts';
import { describe } from '../../../../../../src-main/hosts/cli/commands/describe.ts';
import { runCommand } from '../support/run-command.ts';

const sample = fileURLToPath(new URL('../../../../../../assets/sample/', import.meta.url));
const files = [`${sample}plan.json`, '--decisions', `${sample}decisions.json`];

group('the description of a plan file', () => {
  it('prints one JSON document with every part', async () => {
    const { status, out } = await runCommand(describe, [...files, '--json']);
    expect(status).toBe(0);
    const printed = JSON.parse(out) as { means: unknown[]; withinDesign: unknown[] };
    expect(printed.means.map((mean) => waveMeanSchema.parse(mean)).length).toBeGreaterThan(20);
    expect(printed.withinDesign.map((column) => withinColumnSchema.parse(column))).toHaveLength(4);
  }, 60_000);

  it('says it in sentences otherwise', async () => {
    const { out } = await runCommand(describe, files, 'da');
    expect(out).toContain('svarpersoner i 2019 svarede igen i 2023');
    expect(out).toContain('consensus IV: Kun 18 af 258 personer skifter i Borgmester');
  }, 60_000);

  it('refuses a plan that is not there, and other flags', async () => {
    expect((await runCommand(describe, ['nowhere.json'])).status).toBe(3);
    expect((await runCommand(describe, [...files, '--unknown'])).status).toBe(2);
    expect((await runCommand(describe, [])).err).toContain('panelvaerk describe');
  });
});
