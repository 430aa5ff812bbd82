import { parseArgs } from 'node:util';
import { describeStudy, type StudyDescription } from '../../../services/describe-study.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { besidePlan, readDocument } from '../plan-file.ts';
import { refuse } from '../refuse.ts';

const help = {
  da: `panelvaerk describe PLAN.json [--decisions FIL] [--json]

Beskriver en undersøgelses data: svarprocenter, repræsentativitet, middelværdier, korrelationer,
frafald, kommuner, og hvad de modeller kan se, der kun ser inden for personer.
  --decisions FIL   afgørelserne fra gennemgangen af par
  --json            skriver alle tallene som ét JSON-dokument på standard output`,
  en: `panelvaerk describe PLAN.json [--decisions FILE] [--json]

Describes a study's data: response rates, representativeness, means, correlations, attrition,
municipalities, and what models that look within persons only can see.
  --decisions FILE  the decisions of the review of pairs
  --json            writes all numbers as one JSON document on standard output`,
};

/** What a study's data are like: in sentences, or every number as JSON. */
export const describe: Command = {
  name: 'describe',
  summary: { da: 'beskriver en undersøgelses data', en: 'describes the data of a study' },
  help,
  async run(args, io) {
    const parsed = parse(args);
    const [plan, ...others] = parsed?.positionals ?? [];
    if (!parsed || plan === undefined || others.length > 0) {
      io.err(`${help[io.lang]}\n`);
      return EXIT.usage;
    }
    const { decisions = null, json = false } = parsed.values;
    const document = await readDocument({ plan, decisions });
    if (!document.ok) return refuse(document.error, json, io);
    const description = await describeStudy(document.value, besidePlan(plan));
    if (!description.ok) return refuse(description.error, json, io);
    if (json) io.out(`${JSON.stringify(description.value)}\n`);
    else printSentences(description.value, io);
    return EXIT.done;
  },
};

function printSentences(description: StudyDescription, io: CommandIo): void {
  const sentences = [
    ...description.representativity.map(({ sentence }) => sentence),
    ...description.attrition.map(({ sentence }) => sentence),
    ...description.municipalities.map(({ sentence }) => sentence),
  ];
  for (const sentence of sentences) io.out(`${sentence[io.lang]}\n`);
  for (const { modelSet, column, terms } of description.withinDesign) {
    const said = terms.flatMap(({ warningSentence, powerSentence }) => [
      ...(warningSentence ? [warningSentence] : []),
      ...(powerSentence ? [powerSentence] : []),
    ]);
    for (const sentence of said) io.out(`${modelSet} ${column}: ${sentence[io.lang]}\n`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { decisions: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch {
    return null;
  }
}
