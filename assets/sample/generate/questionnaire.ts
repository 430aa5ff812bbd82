import type { Answer, Battery } from './answers.ts';
import type { Party, Wave } from './facts.ts';
import type { ItemScores } from './scores.ts';

/** A question as the survey system knows it: one variable, or one per choice. */
export interface Question {
  readonly variable: string;
  /** The question the variable belongs to; several variables may share one. */
  readonly group: string;
  readonly type: 'Closed' | 'Open';
  readonly subType: 'Single' | 'Multiple' | 'String' | 'Double';
  readonly text: string;
  /** For one variable of a multiple-choice question: its choice's code and label. */
  readonly choice?: { readonly code: number; readonly label: string };
  readonly labels: readonly (readonly [code: number, label: string])[];
  readonly page: 'posts' | 'items' | 'background' | 'closing';
  readonly value: (answered: Answered) => number | string | null;
}

/** One person's answers with what the questions read them from. */
export interface Answered {
  readonly answer: Answer;
  readonly scores: ItemScores;
  /** What was said on the last page. */
  readonly closing: { readonly stands: number; readonly hours: number; readonly comment: string };
}

/** Marks wording that is written for the sample, not the study's own. */
const CONSTRUCTED = ' [konstrueret ordlyd]';

/** The items; wording without the mark is printed in the article. */
const ITEM_TEXTS: Readonly<Record<Battery, readonly string[]>> = {
  socr: [
    'Jeg er altid klar til at hjælpe borgerne her i kommunen, også hvis det skaber problemer for mig selv',
    `Jeg føler en stærk personlig forpligtelse til at gøre kommunen til et bedre sted at bo${CONSTRUCTED}`,
    `Jeg gør ofte noget til gavn for kommunen, selvom jeg ikke selv får noget ud af det${CONSTRUCTED}`,
    `Det er min pligt at tage ansvar for fællesskabet her i kommunen${CONSTRUCTED}`,
  ],
  vision: [
    'Som kommunalbestyrelsesmedlem bidrager jeg til at konkretisere en klar vision for kommunens fremtid',
    'Som kommunalbestyrelsesmedlem sætter jeg sammen med resten af kommunalbestyrelsen en tydelig retning',
  ],
  consensus: [
    'I min kommunalbestyrelse arbejder jeg for at opnå flertal, der omfatter de fleste af partierne/listerne',
    `I min kommunalbestyrelse prioriterer jeg enighed meget højt${CONSTRUCTED}`,
    `Jeg bruger tid på at finde kompromiser med politikere fra andre partier/lister${CONSTRUCTED}`,
  ],
};

/** Question texts besides the items. */
export const TEXTS = {
  party: `Hvilket parti eller hvilken liste repræsenterer du?${CONSTRUCTED}`,
  coalition: 'Tilhører du en partigruppe, der indgik i borgmesterkoalitionen efter valget?',
  mayor: `Er du borgmester?${CONSTRUCTED}`,
  leader: `Er du gruppeformand?${CONSTRUCTED}`,
  chair: `Er du formand for et stående udvalg?${CONSTRUCTED}`,
  posts: `Hvilke(n) af følgende poster har du? (sæt gerne flere kryds)${CONSTRUCTED}`,
  gender: 'Køn',
  age: `Alder (år)${CONSTRUCTED}`,
  birthYear: `Hvilket år er du født? (fire cifre)${CONSTRUCTED}`,
  terms: `Hvor mange valgperioder har du siddet i kommunalbestyrelsen (inkl. den nuværende)?${CONSTRUCTED}`,
  stands: `Forventer du at genopstille ved næste kommunalvalg?${CONSTRUCTED}`,
  hours: `Hvor mange timer bruger du på kommunalpolitik i en almindelig uge?${CONSTRUCTED}`,
  comment: `Har du kommentarer til undersøgelsen?${CONSTRUCTED}`,
} as const;

/** "Ved ikke" has another code in each wave. */
export const UNKNOWN_CODE: Readonly<Record<Wave, number>> = { 2019: 6, 2023: 99 };

const UNKNOWN_LABEL: Readonly<Record<Wave, string>> = {
  2019: 'Ved ikke',
  2023: 'Ved ikke / Ønsker ikke at svare',
};

/** The five categories and "Ved ikke". */
function agreementLabels(wave: Wave): [number, string][] {
  return [
    [1, 'Helt uenig'],
    [2, 'Uenig'],
    [3, 'Hverken enig eller uenig'],
    [4, 'Enig'],
    [5, 'Helt enig'],
    unknownLabel(wave),
  ];
}

/** The code and label of "Ved ikke" in a wave. */
export function unknownLabel(wave: Wave): [number, string] {
  return [UNKNOWN_CODE[wave], UNKNOWN_LABEL[wave]];
}

const PARTY_LABELS: readonly (readonly [Party, string])[] = [
  ['A', 'Socialdemokratiet'],
  ['B', 'Radikale Venstre'],
  ['C', 'Det Konservative Folkeparti'],
  ['D', 'Nye Borgerlige'],
  ['F', 'SF - Socialistisk Folkeparti'],
  ['I', 'Liberal Alliance'],
  ['K', 'Kristendemokraterne'],
  ['O', 'Dansk Folkeparti'],
  ['V', 'Venstre, Danmarks Liberale Parti'],
  ['Ø', 'Enhedslisten - De Rød-Grønne'],
  ['Å', 'Alternativet'],
];

/** The party question's codes: counted from 1 in 2019; in 2023 Danmarksdemokraterne is new. */
function partyCodes(wave: Wave): (readonly [party: Party, code: number, label: string])[] {
  const listed: (readonly [Party, string])[] =
    wave === 2019
      ? [...PARTY_LABELS, ['L', 'Lokalliste']]
      : [...PARTY_LABELS, ['Æ', 'Danmarksdemokraterne - Inger Støjberg'], ['L', 'Lokalliste']];
  return listed.map(([party, label], at) => [party, at + 1, label] as const);
}

/** The closed question about one's party. */
export function partyQuestion(variable: string, wave: Wave): Question {
  const codes = partyCodes(wave);
  const leftParty = codes.length + 1;
  return {
    ...single(variable, TEXTS.party, 'posts'),
    labels: [
      ...codes.map(([, code, label]) => [code, label] as const),
      [leftParty, 'Uden for partierne'],
    ],
    value: ({ answer }) =>
      codes.find(([party]) => party === answer.seat.party)?.[1] ?? UNKNOWN_CODE[wave],
  };
}

/** One item of a battery. */
export function itemQuestion(
  variable: string,
  group: string,
  [battery, item]: readonly [Battery, number],
  wave: Wave,
): Question {
  return {
    ...single(variable, ITEM_TEXTS[battery][item] ?? '', 'items'),
    group,
    labels: agreementLabels(wave),
    value: ({ scores }) => {
      const score = scores[battery][item] ?? null;
      return score === null ? UNKNOWN_CODE[wave] : 1 + 4 * score;
    },
  };
}

/** A yes/no question with the wave's own codes. */
export function yesNo(
  [variable, text, page]: readonly [variable: string, text: string, page: Question['page']],
  codes: { readonly yes: number; readonly no: number },
  isTrue: (answered: Answered) => boolean,
): Question {
  return {
    ...single(variable, text, page),
    labels: [
      [codes.yes, 'Ja'],
      [codes.no, 'Nej'],
    ],
    value: (answered) => (isTrue(answered) ? codes.yes : codes.no),
  };
}

/** The parts a closed question with one answer always has. */
export function single(
  variable: string,
  text: string,
  page: Question['page'],
): Pick<Question, 'variable' | 'group' | 'type' | 'subType' | 'text' | 'page'> {
  return { variable, group: variable, type: 'Closed', subType: 'Single', text, page };
}

/** An open question for a number or a text. */
export function open(
  [variable, text, page]: readonly [variable: string, text: string, page: Question['page']],
  subType: 'String' | 'Double',
  value: Question['value'],
): Question {
  return { variable, group: variable, type: 'Open', subType, text, page, labels: [], value };
}
