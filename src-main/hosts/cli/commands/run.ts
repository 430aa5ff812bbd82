import { parseArgs } from 'node:util';
import { type Command, EXIT } from '../command.ts';
import { runPlanFile } from '../run-plan-file.ts';

const help = {
  da: `panelvaerk run PLAN.json [--decisions FIL] [--out MAPPE] [--json]

Beregner en hel undersøgelse fra dens plan. Planens filnavne læses fra planens egen mappe.
  --decisions FIL   afgørelserne fra gennemgangen af par
  --out MAPPE       hvor tabeller, supplement og results.json lægges (ellers: out)
  --json            skriver results.json på standard output`,
  en: `panelvaerk run PLAN.json [--decisions FILE] [--out DIR] [--json]

Computes a whole study from its plan. The plan's file names are read from the plan's own folder.
  --decisions FILE  the decisions of the review of pairs
  --out DIR         where tables, supplement and results.json are put (default: out)
  --json            writes results.json on standard output`,
};

/** Any study document from its files to its tables. */
export const run: Command = {
  name: 'run',
  summary: { da: 'beregner en undersøgelse fra dens plan', en: 'computes a study from its plan' },
  help,
  async run(args, io) {
    const parsed = parse(args);
    const [plan, ...others] = parsed?.positionals ?? [];
    if (!parsed || plan === undefined || others.length > 0) {
      io.err(`${help[io.lang]}\n`);
      return EXIT.usage;
    }
    const { decisions = null, out = 'out', json = false } = parsed.values;
    return runPlanFile({ plan, decisions, out, json }, io);
  },
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        decisions: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch {
    return null;
  }
}
