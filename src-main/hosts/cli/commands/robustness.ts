import { parseArgs } from 'node:util';
import type { Output } from '../../../../shared/contract/index.ts';
import { gridChoiceSchema, influenceChoiceSchema } from '../../../../shared/contract/robustness.ts';
import type { StudyDocument } from '../../../../shared/plan/study-document.ts';
import { termIdOf } from '../../../../shared/plan/model-term.ts';
import { holdBackFew } from '../../../domain/disclosure/hold-back-few.ts';
import { createEstimator } from '../../../jobs/estimator.ts';
import { computeStudy } from '../../../services/compute-study.ts';
import { runGrid, runInfluence } from '../../../services/run-robustness.ts';
import { type Command, type CommandIo, EXIT } from '../command.ts';
import { besidePlan, readDocument } from '../plan-file.ts';
import { printGrid, printInfluence } from '../print-robustness.ts';
import { refuse } from '../refuse.ts';

const usage = `PLAN.json [--decisions FILE] [--set ID] [--column ID] [--focus TERM]
    [--controls A,B,C] [--estimators ID,ID] [--covariances ID,ID] [--samples own,common,two-rows]
    [--scales as-plan,all-items,half-items] [--links all,certain-reviewed,certain]
    [--influence person|municipality] [--json]`;

const help = {
  da: `panelvaerk robustness ${usage}

Én koefficient i alle de modeller, der kunne være valgt: kontrolvariable med og uden, regler for
skalaer, estimatorer, standardfejl, udvalg og koblinger. Uden valg: modelsættets kolonne med flest variable,
dens første variabel, og de øvrige (højst otte) med og uden i random og fixed effects.
  --links         all: undersøgelsens koblinger; certain-reviewed: kun på e-mail eller ens navn og
                  de gennemsete; certain: kun på e-mail eller ens navn
  --influence     i stedet: koefficienten uden hver person eller kommune
  --covariances   classical, robust, cluster, cluster-cr2, cluster-municipality, cluster-cr2-municipality`,
  en: `panelvaerk robustness ${usage}

One coefficient in every model that could have been chosen: controls in and out, scale rules,
estimators, standard errors, samples and links. By default the model set's column with most terms, its
first term, and the others (eight at most) in and out of random and fixed effects.
  --links         all: the study's links; certain-reviewed: by e-mail or equal name and those that
                  were reviewed; certain: by e-mail or equal name only
  --influence     instead: the coefficient without each person or municipality
  --covariances   classical, robust, cluster, cluster-cr2, cluster-municipality, cluster-cr2-municipality`,
};

/** So many controls are varied unless named: 2⁸ sets. */
const VARIED = 8;

/** One coefficient of a study in every model that could have been chosen. */
export const robustness: Command = {
  name: 'robustness',
  summary: {
    da: 'en koefficient i alle modeller, der kunne være valgt',
    en: 'a coefficient in every model that could have been chosen',
  },
  help,
  async run(args, io) {
    const parsed = parse(args);
    const [plan, ...others] = parsed?.positionals ?? [];
    if (!parsed || plan === undefined || others.length > 0) return refuseUsage(io);
    const { decisions = null, json = false, ...flags } = parsed.values;
    const document = await readDocument({ plan, decisions });
    if (!document.ok) return refuse(document.error, json, io);
    const asked = readQuestion(document.value, flags);
    if (asked === null) return refuseUsage(io);
    const computed = await computeStudy(document.value, besidePlan(plan));
    if (!computed.ok) return refuse(computed.error, json, io);
    const study = { document: document.value, outputOf: computed.value.outputOf };
    return answer(study, asked, { io, json });
  },
};

function refuseUsage(io: CommandIo): number {
  io.err(`${help[io.lang]}\n`);
  return EXIT.usage;
}

type Study = Parameters<typeof runGrid>[0];
type Question = NonNullable<ReturnType<typeof readQuestion>>;

async function answer(
  study: Study,
  { grid, influence }: Question,
  { io, json }: { readonly io: CommandIo; readonly json: boolean },
): Promise<number> {
  const estimator = createEstimator();
  const engine = { estimator, progress: (): void => undefined };
  const run =
    influence === null
      ? await runGrid(study, grid, engine)
      : await runInfluence(study, influence, engine);
  await estimator.cancel();
  if (!run.ok) return refuse(run.error, json, io);
  const told = toldOf(run.value, study.document.plan.disclosure.minimum);
  if (json) io.out(`${JSON.stringify(told)}\n`);
  else io.out(textOf(told, io));
  if ('withheld' in told && told.withheld > 0) io.err(`${WITHHELD[io.lang]}: ${told.withheld}\n`);
  return EXIT.done;
}

const WITHHELD = {
  da: 'Grupper af færre rækker end planens grænse, der er tilbageholdt',
  en: "Groups of fewer rows than the plan's limit that are withheld",
};

type Answer = Output<'robustness.grid'> | Output<'robustness.influence'>;

/** Single persons and municipalities with few answers stay in the study. */
function toldOf(value: Answer, minimum: number) {
  if ('specifications' in value) return value;
  const { shown, withheld } = holdBackFew(value.most, minimum);
  return { ...value, most: [...shown], withheld };
}

function textOf(value: Answer, { lang }: CommandIo): string {
  return 'specifications' in value
    ? printGrid(value.specifications, lang)
    : printInfluence(value, lang);
}

const OPTIONS = {
  decisions: { type: 'string' },
  set: { type: 'string' },
  column: { type: 'string' },
  focus: { type: 'string' },
  controls: { type: 'string' },
  estimators: { type: 'string' },
  covariances: { type: 'string' },
  samples: { type: 'string' },
  scales: { type: 'string' },
  links: { type: 'string' },
  influence: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch {
    return null;
  }
}

interface Flags {
  readonly set?: string;
  readonly column?: string;
  readonly focus?: string;
  readonly controls?: string;
  readonly estimators?: string;
  readonly covariances?: string;
  readonly samples?: string;
  readonly scales?: string;
  readonly links?: string;
  readonly influence?: string;
}

/** The flags with the study's own choices where nothing is said; null where a word is none of the lists'. */
function readQuestion({ plan }: StudyDocument, flags: Flags) {
  const set = plan.modelSets.find(({ id }) => id === (flags.set ?? plan.modelSets[0]?.id));
  const largest = set?.columns.toSorted((a, b) => b.terms.length - a.terms.length)[0];
  const column = flags.column ? set?.columns.find(({ id }) => id === flags.column) : largest;
  const terms = column?.terms.map(termIdOf) ?? [];
  const focus = flags.focus ?? terms[0] ?? '';
  const place = {
    modelSet: flags.set ?? set?.id ?? '',
    column: flags.column ?? column?.id ?? '',
    focus,
  };
  const others = terms.filter((term) => term !== focus && !focus.startsWith(`${term}=`));
  const grid = gridChoiceSchema.safeParse({
    ...place,
    controls: words(flags.controls, others.slice(0, VARIED)),
    estimators: words(flags.estimators, ['random-effects', 'fixed-effects']),
    covariances: words(flags.covariances, ['cluster']),
    samples: words(flags.samples, ['own']),
    scales: words(flags.scales, ['as-plan']),
    links: words(flags.links, ['all']),
  });
  const by = flags.influence;
  const influence = by === undefined ? null : influenceChoiceSchema.safeParse({ ...place, by });
  if (!grid.success || influence?.success === false) return null;
  return { grid: grid.data, influence: influence?.data ?? null };
}

function words(text: string | undefined, otherwise: readonly string[]): string[] {
  if (text === undefined) return [...otherwise];
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
