import type { Command } from '../../../../../../src-main/hosts/cli/command.ts';
import { readTable } from '../../../../../../src-main/hosts/cli/read-table.ts';

/** Runs a command on real files and keeps what it says. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  lang: 'da' | 'en' = 'en',
): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await command.run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    lang,
    readTable,
  });
  return { status, ...said };
}
