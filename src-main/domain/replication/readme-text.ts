/** What does somebody who opens the package have to know? */
import type { AlternativePlan } from '../../../shared/plan/alternative-plan.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { ExpectedModel } from './expected-numbers.ts';
import { stataGap } from './stata-gap.ts';

/** Whose rows the package holds; real ones leave only for a reason that somebody gave. */
export type RowsReason =
  | { readonly kind: 'synthetic' }
  | { readonly kind: 'none' }
  | { readonly kind: 'real'; readonly reason: string };

const TEXTS = {
  da: {
    title: 'Replikationspakke',
    dataTitle: 'Analysedata',
    dataFiles:
      'codebook.csv forklarer kolonnerne; kategorier står som koder. SHA256SUMS har kontrolsummer.',
    synthetic:
      'data.csv er en syntetisk tvilling af analysedataene: ingen række er en virkelig person. ' +
      'Bølgemønstre, manglende værdier og fordelinger ligner studiets (værdier, som færre end fem ' +
      'rækker deler, er slået sammen), og udfaldene er dannet af de estimerede modeller. Tallene ' +
      'ligner derfor artiklens, men er ikke de samme: expected.csv har tvillingens egne tal.',
    real:
      'data.csv er studiets egne rækker uden navne, adresser og svartekster; personer og kommuner ' +
      'er nummereret tilfældigt. Rækkerne kan pege på enkeltpersoner: del dem kun med dem, der må ' +
      'se dem. Begrundelse for at tage dem med: ',
    none:
      'Pakken indeholder ingen rækker. expected.csv har artiklens tal. Skripterne kan køres af den, ' +
      'der har studiets analysedata: eksportér dem fra studiet med decimalpunktum, og læg data.csv i denne mappe.',
    withheld: (minimum: number) =>
      `Koefficienter, som færre end ${minimum} personer skiller ud, er tilbageholdt og står tomme.`,
    run: 'Kør replicate.do i Stata (14 eller nyere) eller "Rscript replicate.R" i denne mappe. Sidste linje er PASS, eller FAIL efter de tal, der afviger (tolerance 1e-6 på b og SE).',
    files:
      'codebook.csv forklarer kolonnerne, plan.json er specifikationen (uden kildefiler), expected.json har tallene for programmer, SHA256SUMS kontrolsummer.',
    models: 'Modeller',
    alternative: 'alternativ model; ikke med i skripterne',
    notFitted: 'kunne ikke estimeres, og er derfor ikke med i skripterne',
    cr2: 'kun i R: Stata 14 har ingen CR2-standardfejl',
    'repaired-covariance':
      'kun i R: kovariansmatricens negative egenværdier er sat til nul, hvad Stata ikke gør',
  },
  en: {
    title: 'Replication package',
    dataTitle: 'Analysis data',
    dataFiles:
      'codebook.csv explains the columns; categories stand as codes. SHA256SUMS has the checksums.',
    synthetic:
      'data.csv is a synthetic twin of the analysis data: no row is a real person. Patterns of ' +
      "waves, missing values and distributions are like the study's (values that fewer than five " +
      'rows share are pooled), and outcomes are generated from the estimated models. The numbers ' +
      "are therefore like the article's but not the same: expected.csv has the twin's own.",
    real:
      "data.csv holds the study's own rows without names, addresses and answer texts; persons and " +
      'municipalities are numbered at random. The rows can point to persons: share them only with ' +
      'those who may see them. The reason for including them: ',
    none:
      "The package holds no rows. expected.csv has the article's numbers. The scripts can be run by " +
      "those who have the study's analysis data: export them from the study with a decimal point and put data.csv here.",
    withheld: (minimum: number) =>
      `Coefficients that fewer than ${minimum} persons set apart are withheld and stand empty.`,
    run: 'Run replicate.do in Stata (14 or later), or "Rscript replicate.R", in this folder. The last line is PASS, or FAIL after the numbers that differ (tolerance 1e-6 on b and SE).',
    files:
      'codebook.csv explains the columns, plan.json is the specification (without source files), expected.json has the numbers for programs, SHA256SUMS the checksums.',
    models: 'Models',
    alternative: 'alternative model; not in the scripts',
    notFitted: 'could not be estimated and is therefore not in the scripts',
    cr2: 'only in R: Stata 14 has no CR2 standard errors',
    'repaired-covariance':
      'only in R: negative eigenvalues of the covariance matrix are set to zero, which Stata does not do',
  },
} as const;

interface ReadmeWish {
  readonly rows: RowsReason;
  readonly language: Language;
  /** Numbers of fewer persons stay in the study. */
  readonly minimum: number;
  /** Printed models that the scripts do not repeat. */
  readonly alternatives: readonly Pick<AlternativePlan, 'id' | 'label'>[];
}

export function readmeText(
  models: readonly ExpectedModel[],
  { rows, language, minimum, alternatives }: ReadmeWish,
): string {
  const texts = TEXTS[language];
  const lines = models.map((expected) => {
    const { model, numbers } = expected;
    const gap = numbers === null ? 'notFitted' : stataGap(expected);
    const note = gap === null ? '' : ` (${texts[gap]})`;
    return `- ${model.id}: ${model.title}; ${model.estimator}, ${model.covariance}${note}`;
  });
  const about =
    rows.kind === 'real' ? texts.real + rows.reason.replaceAll(/\s+/g, ' ') : texts[rows.kind];
  const isWithheld = models.some(({ numbers }) =>
    numbers?.coefficients.some(({ estimate }) => estimate === null),
  );
  return [
    texts.title,
    '',
    about,
    ...(isWithheld ? [texts.withheld(minimum)] : []),
    '',
    texts.run,
    '',
    texts.files,
    '',
    texts.models,
    ...lines,
    ...alternatives.map(({ id, label }) => `- ${id}: ${label[language]} (${texts.alternative})`),
    '',
  ].join('\n');
}

/** The same for the analysis data by themselves. */
export function dataReadme(reason: string, language: Language): string {
  const texts = TEXTS[language];
  const about = texts.real + reason.replaceAll(/\s+/g, ' ');
  return [texts.dataTitle, '', about, '', texts.dataFiles, ''].join('\n');
}
