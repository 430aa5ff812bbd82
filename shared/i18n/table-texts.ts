import type { Language } from '../plan/local-text.ts';
import type { PartySwitchRule } from '../plan/variable-plan.ts';

/** The words that a printed table and its note are made of. */
export interface TableTexts {
  readonly model: string;
  readonly constant: string;
  readonly observations: string;
  readonly groups: string;
  readonly note: string;
  readonly specification: string;
  readonly standardErrorsInParentheses: string;
  readonly and: string;
  alsoControlledFor(models: string, blocks: string, several: boolean): string;
  partyBlock(count: string, names: string, withLocalLists: boolean): string;
  regionBlock(count: string): string;
  categoryBlock(label: string, count: string): string;
  readonly numberWords: readonly string[];
  readonly covariances: Readonly<Record<string, string>>;
  standardErrors(kind: string): string;
  readonly swamyArora: string;
  readonly baltagiChang: (models: string, isSeveral: boolean) => string;
  readonly weighted: (models: string, variable: string, isSeveral: boolean) => string;
  personMeans(models: string, several: boolean): string;
  commonSample(models: string, other: string, several: boolean): string;
  twoRows(models: string, several: boolean): string;
  readonly partySwitch: Readonly<Record<PartySwitchRule, string>>;
  readonly logPopulation: string;
  zeroToOne(names: string, several: boolean): string;
  inYears(name: string): string;
  inPerCent(names: string, several: boolean): string;
  reference(label: string, level: string): string;
  readonly centred: string;
  readonly naturalLogarithm: string;
  /** Below a table with dashes for numbers of fewer persons than this. */
  withheld(minimum: number): string;
}

const da: TableTexts = {
  model: 'Model',
  constant: 'Konstant',
  observations: 'Antal observationer',
  groups: 'Antal grupper',
  note: 'Note:',
  specification: 'Specifikation:',
  standardErrorsInParentheses: 'Standardfejl i parenteser.',
  and: 'og',
  alsoControlledFor: (models, blocks) => `Model ${models} er også kontrolleret for ${blocks}.`,
  partyBlock: (count, names, withLocalLists) =>
    `Kontrol for partier inkluderer ${count} partier (${names})` +
    (withLocalLists ? ' og en samlet kategori for lokallister.' : '.'),
  regionBlock: (count) =>
    `Kontrol for region inkluderer en gruppe for hver af de ${count} regioner.`,
  categoryBlock: (label, count) =>
    `Kontrol for ${label} inkluderer en gruppe for hver af de ${count} kategorier.`,
  numberWords: ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'],
  covariances: {
    classical: 'konventionelle',
    robust: 'heteroskedasticitetsrobuste',
    cluster: 'klyngerobuste på person',
    'cluster-cr2': 'klyngerobuste på person (CR2 med Satterthwaites frihedsgrader)',
    'cluster-municipality': 'klyngerobuste på kommune',
    'cluster-person-and-municipality': 'klyngerobuste på både person og kommune',
    'cluster-cr2-municipality': 'klyngerobuste på kommune (CR2 med Satterthwaites frihedsgrader)',
  },
  standardErrors: (kind) => `Standardfejlene er ${kind}.`,
  swamyArora:
    'Random effects-modellernes varianskomponenter er estimeret med Swamy og Aroras metode.',
  baltagiChang: (models) =>
    `Varianskomponenterne i model ${models} er estimeret med Baltagi og Changs metode.`,
  weighted: (models, variable) => `Svarene i model ${models} er vægtet med ${variable}.`,
  personMeans: (models) =>
    `Model ${models} indeholder også personernes gennemsnit af de variable, der ændrer sig over tid; de er ikke vist.`,
  commonSample: (models, other) =>
    `Model ${models} bygger kun på svar, der også har alle variable i model ${other}.`,
  twoRows: (models) => `Model ${models} omfatter kun politikere med svar i begge runder.`,
  partySwitch: {
    'member-lists':
      'Partiskift er opgjort ud fra begge medlemslister, også for politikere med svar i én runde; politikere på kun én liste har værdien 0.',
    'answers-else-zero':
      'Partiskift er opgjort ud fra svarene i begge runder; politikere med svar i én runde har værdien 0.',
    'answers-else-missing':
      'Partiskift er opgjort ud fra svarene i begge runder og er ukendt for politikere med svar i én runde.',
  },
  logPopulation: 'Indbyggertallet er den naturlige logaritme.',
  zeroToOne: (names) => `${names} går fra 0 til 1.`,
  inYears: (name) => `${name} er i år.`,
  inPerCent: (names) => `${names} er i procent (0–100).`,
  reference: (label, level) => `Referencekategori for ${label}: ${level}.`,
  centred: 'Centrerede variable er fratrukket deres gennemsnit i modellens rækker.',
  naturalLogarithm: 'ln er den naturlige logaritme.',
  withheld: (minimum) =>
    `– : tilbageholdt, så ingen kan genkendes (grænsen er ${minimum} personer).`,
};

const en: TableTexts = {
  model: 'Model',
  constant: 'Constant',
  observations: 'Number of observations',
  groups: 'Number of groups',
  note: 'Note:',
  specification: 'Specification:',
  standardErrorsInParentheses: 'Standard errors in parentheses.',
  and: 'and',
  alsoControlledFor: (models, blocks, several) =>
    `${several ? 'Models' : 'Model'} ${models} also ${several ? 'control' : 'controls'} for ${blocks}.`,
  partyBlock: (count, names, withLocalLists) =>
    `The control for party includes ${count} parties (${names})` +
    (withLocalLists ? ' and one category for all local lists.' : '.'),
  regionBlock: (count) =>
    `The control for region includes a group for each of the ${count} regions.`,
  categoryBlock: (label, count) =>
    `The control for ${label} includes a group for each of the ${count} categories.`,
  numberWords: [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
  ],
  covariances: {
    classical: 'conventional',
    robust: 'robust to heteroskedasticity',
    cluster: 'clustered by person',
    'cluster-cr2': 'clustered by person (CR2 with Satterthwaite degrees of freedom)',
    'cluster-municipality': 'clustered by municipality',
    'cluster-person-and-municipality': 'clustered both by person and by municipality',
    'cluster-cr2-municipality':
      'clustered by municipality (CR2 with Satterthwaite degrees of freedom)',
  },
  standardErrors: (kind) => `Standard errors are ${kind}.`,
  swamyArora:
    'The variance components of the random-effects models are estimated by the method of Swamy and Arora.',
  baltagiChang: (models, isSeveral) =>
    `The variance components of ${isSeveral ? 'models' : 'model'} ${models} are estimated by the method of Baltagi and Chang.`,
  weighted: (models, variable, isSeveral) =>
    `Answers in ${isSeveral ? 'models' : 'model'} ${models} are weighted by ${variable}.`,
  personMeans: (models, several) =>
    `${several ? 'Models' : 'Model'} ${models} also ${several ? 'contain' : 'contains'} each person’s mean of the variables that change over time; these are not shown.`,
  commonSample: (models, other, several) =>
    `${several ? 'Models' : 'Model'} ${models} ${several ? 'rest' : 'rests'} only on answers that have all variables of model ${other}.`,
  twoRows: (models, several) =>
    `${several ? 'Models' : 'Model'} ${models} ${several ? 'cover' : 'covers'} only politicians who answered in both waves.`,
  partySwitch: {
    'member-lists':
      'Party switch is taken from both member lists, also for politicians who answered in one wave; politicians on one list only are 0.',
    'answers-else-zero':
      'Party switch is taken from the answers in both waves; politicians who answered in one wave are 0.',
    'answers-else-missing':
      'Party switch is taken from the answers in both waves and is not known for politicians who answered in one wave.',
  },
  logPopulation: 'Population is the natural logarithm.',
  zeroToOne: (names, several) => `${names} ${several ? 'run' : 'runs'} from 0 to 1.`,
  inYears: (name) => `${name} is in years.`,
  inPerCent: (names, several) => `${names} ${several ? 'are' : 'is'} in per cent (0–100).`,
  reference: (label, level) => `The reference category of ${label} is ${level}.`,
  centred: 'Centred variables are less their mean over the rows of the model.',
  naturalLogarithm: 'ln is the natural logarithm.',
  withheld: (minimum) =>
    `– : withheld, so that nobody can be recognised (the limit is ${minimum} persons).`,
};

export const tableTexts: Readonly<Record<Language, TableTexts>> = { da, en };
