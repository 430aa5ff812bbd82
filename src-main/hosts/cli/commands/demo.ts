import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appFolder } from '../../folders.ts';
import { type Command, EXIT } from '../command.ts';
import { runPlanFile } from '../run-plan-file.ts';

const help = {
  da: `panelvaerk demo [--out MAPPE] [--json]

Gør hovedopgaven på eksempelstudiet: fra de rå regneark til artiklens tabeller og det supplerende
materiale.
  --out MAPPE   hvor tabeller, supplement og results.json lægges (ellers: out)
  --json        skriver results.json på standard output`,
  en: `panelvaerk demo [--out DIR] [--json]

Does the main job on the sample study: from the raw spreadsheets to the article's tables and the
supplementary material.
  --out DIR     where tables, supplement and results.json are put (default: out)
  --json        writes results.json on standard output`,
};

/** The main job on the sample study. */
export const demo: Command = {
  name: 'demo',
  summary: {
    da: 'gør hovedopgaven på eksempelstudiet',
    en: 'does the main job on the sample study',
  },
  help,
  async run(args, io) {
    const options = parse(args);
    if (!options) {
      io.err(`${help[io.lang]}\n`);
      return EXIT.usage;
    }
    const sample = join(appFolder(), 'assets', 'sample');
    return runPlanFile(
      {
        plan: join(sample, 'plan.json'),
        decisions: join(sample, 'decisions.json'),
        out: options.out ?? 'out',
        json: options.json ?? false,
      },
      io,
    );
  },
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, json: { type: 'boolean' } },
    }).values;
  } catch {
    return null;
  }
}
