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

  it('holds back small groups and what would give them away, and says where', async () => {
    const { out, err } = await runCommand(describe, [...files, '--json'], 'en');
    const printed = JSON.parse(out) as {
      variables: { distribution: { count: number | null }[]; changers: number | null }[];
      representativity: { groups: { respondents: number | null }[] }[];
      withheld: { path: string; reason: string }[];
    };
    const counts = [
      ...printed.variables.flatMap(({ distribution }) => distribution.map(({ count }) => count)),
      ...printed.variables.map(({ changers }) => changers),
      ...printed.representativity.flatMap(({ groups }) =>
        groups.map(({ respondents }) => respondents),
      ),
    ];
    expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
    const groupsHeld = printed.representativity.map(
      ({ groups }) => groups.filter(({ respondents }) => respondents === null).length,
    );
    // One party alone could be worked out from the wave's respondents.
    expect(groupsHeld).not.toContain(1);
    expect(groupsHeld.some((held) => held > 1)).toBe(true);
    expect(err).toContain(`the limit is 5 persons): ${printed.withheld.length}.`);
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
