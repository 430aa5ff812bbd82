import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { type Command, EXIT } from '../command.ts';
import { frameOf } from '../flat-frame.ts';
import { refuseModel } from '../model-refusal.ts';
import type { Deviation } from '../parity/deviations.ts';
import { folderParity } from '../parity/reference-folder.ts';

const help = {
  da: `panelvaerk parity --reference MAPPE [--json]

Regner alle modeller i en mappe med referencetal og viser den værste afvigelse pr. datasæt og
størrelse. Status 1, hvis en afvigelse er større end sin tolerance, eller en fil har en form, som
programmet ikke kender.`,
  en: `panelvaerk parity --reference DIR [--json]

Computes every model of a folder of reference numbers and shows the worst deviation by data set and
quantity. Status 1 if a deviation is larger than its tolerance, or a file has a form that the
program does not know.`,
};

const FAILED = 1;

/** The program's numbers against those of other programs. */
export const parity: Command = {
  name: 'parity',
  summary: { da: 'sammenligner med referencetal', en: 'compares with reference numbers' },
  help,
  async run(args, io) {
    const isJson = args.includes('--json');
    const folder = readFolder(args);
    if (folder === null) {
      return refuseModel({ code: 'missing-flag', flag: '--reference' }, isJson, io);
    }
    if (!existsSync(folder)) return refuseModel({ code: 'reference-folder-missing' }, isJson, io);
    const { deviations, notes } = await folderParity(folder, async (path) => {
      const table = await io.readTable(path);
      if (!table.ok) throw new Error(`a reference file cannot be read: ${table.error.code}`);
      return frameOf(table.value);
    });
    io.out(isJson ? `${JSON.stringify(deviations)}\n` : printDeviations(deviations));
    for (const note of notes) io.err(`${note}\n`);
    return deviations.every(isNearEnough) && deviations.length > 0 ? EXIT.done : FAILED;
  },
};

function readFolder(args: readonly string[]): string | null {
  try {
    const options = { reference: { type: 'string' }, json: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values.reference ?? null;
  } catch {
    return null;
  }
}

function isNearEnough({ worst, tolerance }: Deviation): boolean {
  return worst <= tolerance;
}

function printDeviations(deviations: readonly Deviation[]): string {
  const rows = deviations.map((deviation) => [
    isNearEnough(deviation) ? 'ok  ' : 'FAIL',
    deviation.dataset.padEnd(22),
    deviation.quantity.padEnd(20),
    String(deviation.compared).padStart(6),
    deviation.worst.toExponential(1).padStart(9),
    deviation.tolerance.toExponential(1).padStart(9),
    deviation.place,
  ]);
  const failed = deviations.filter((deviation) => !isNearEnough(deviation)).length;
  const compared = deviations.reduce((sum, deviation) => sum + deviation.compared, 0);
  const lines = rows.map((row) => row.join(' '));
  return `${lines.join('\n')}\n${compared} numbers compared, ${failed} quantities beyond tolerance\n`;
}
