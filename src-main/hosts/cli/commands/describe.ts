import { parseArgs } from 'node:util';
import { descriptionBasis } from '../../../domain/disclosure/description-basis.ts';
import { gateNumbers, type WithheldNumber } from '../../../domain/disclosure/gate-numbers.ts';
import { describeStudy, type StudyDescription } from '../../../services/describe-study.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { besidePlan, readDocument } from '../plan-file.ts';
import { refuse } from '../refuse.ts';

const help = {
  da: `panelvaerk describe PLAN.json [--decisions FIL] [--json]

Beskriver en undersøgelses data: svarprocenter, repræsentativitet, middelværdier, korrelationer,
frafald, kommuner, og hvad de modeller kan se, der kun ser inden for personer.
  --decisions FIL   afgørelserne fra gennemgangen af par
  --json            skriver tallene som ét JSON-dokument på standard output
Tal for færre personer end planens grænse er null og står under withheld.`,
  en: `panelvaerk describe PLAN.json [--decisions FILE] [--json]

Describes a study's data: response rates, representativeness, means, correlations, attrition,
municipalities, and what models that look within persons only can see.
  --decisions FILE  the decisions of the review of pairs
  --json            writes the numbers as one JSON document on standard output
Numbers of fewer persons than the plan's limit are null and named under withheld.`,
};

/** What a study's data are like: in sentences, or as JSON; what is withheld is named. */
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
    const { minimum } = document.value.plan.disclosure;
    const basis = descriptionBasis(description.value);
    const { value, withheld } = gateNumbers(description.value, basis, minimum);
    if (json) io.out(`${JSON.stringify({ ...value, withheld })}\n`);
    else printSentences(description.value, withheld, io);
    if (withheld.length > 0) io.err(`${WITHHELD[io.lang](withheld.length, minimum)}\n`);
    return EXIT.done;
  },
};

const WITHHELD = {
  da: (count: number, minimum: number) =>
    `Tal, der er tilbageholdt (grænsen er ${minimum} personer): ${count}.`,
  en: (count: number, minimum: number) =>
    `Numbers that are withheld (the limit is ${minimum} persons): ${count}.`,
};

function printSentences(
  description: StudyDescription,
  withheld: readonly WithheldNumber[],
  io: CommandIo,
): void {
  const isWithheld = (path: string): boolean => withheld.some((one) => one.path === path);
  const sentences = [
    ...description.representativity.flatMap(({ sentence }, index) =>
      isWithheld(`representativity[${index}].sentence`) ? [] : [sentence],
    ),
    ...description.attrition.map(({ sentence }) => sentence),
    ...description.municipalities.map(({ sentence }) => sentence),
  ];
  for (const sentence of sentences) io.out(`${sentence[io.lang]}\n`);
  for (const [index, { modelSet, column, terms }] of description.withinDesign.entries()) {
    const said = terms.flatMap(({ warningSentence, powerSentence }, term) => {
      const isTold = !isWithheld(`withinDesign[${index}].terms[${term}].warningSentence`);
      return [
        ...(warningSentence && isTold ? [warningSentence] : []),
        ...(powerSentence ? [powerSentence] : []),
      ];
    });
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
