import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { Derivation, VariablePlan } from '../../../shared/plan/variable-plan.ts';

/** The article's variables with the row labels of its tables. */
export const councilVariables: VariablePlan[] = [
  number('vision', inBoth('Visionsledelse', 'Visionary leadership'), {
    kind: 'scale',
    scale: 'vision',
  }),
  number('consensus', inBoth('Konsensusskabelse', 'Consensus building'), {
    kind: 'scale',
    scale: 'consensus',
  }),
  number('socr', inBoth('SOC-R', 'SOC-R'), { kind: 'scale', scale: 'socr' }),
  number('time', inBoth('Tid (0 = 2019, 1 = 2023)', 'Time (0 = 2019, 1 = 2023)'), {
    kind: 'wave-time',
  }),
  binary('coalition', inBoth('Borgmesterkoalition (1 = ja)', "Mayor's coalition (1 = yes)"), {
    kind: 'answer',
    field: 'coalition',
  }),
  binary('male', inBoth('Køn (1 = mand)', 'Gender (1 = man)'), {
    kind: 'answer-equals',
    field: 'gender',
    value: 'male',
  }),
  number('age', inBoth('Alder', 'Age'), {
    kind: 'age',
    field: 'age',
    birthYearField: 'birthYear',
  }),
  binary('party-switch', inBoth('Partiskift fra 2019 til 2023', 'Party switch from 2019 to 2023'), {
    kind: 'party-switch',
  }),
  binary('mayor', inBoth('Borgmester (1 = ja)', 'Mayor (1 = yes)'), {
    kind: 'answer',
    field: 'mayor',
  }),
  binary('group-leader', inBoth('Gruppeformand (1 = ja)', 'Party group leader (1 = yes)'), {
    kind: 'answer',
    field: 'groupLeader',
  }),
  binary(
    'committee-chair',
    inBoth('Formand for stående udvalg (1 = ja)', 'Chair of standing committee (1 = yes)'),
    { kind: 'answer', field: 'committeeChair' },
  ),
  number('terms', inBoth('Antal perioder', 'Number of terms'), { kind: 'answer', field: 'terms' }),
  binary('first-term', inBoth('Første periode (1 = ja)', 'First term (1 = yes)'), {
    kind: 'answer-equals',
    field: 'terms',
    value: 1,
  }),
  number('log-population', inBoth('Indbyggertal i kommune', 'Population of municipality'), {
    kind: 'key-figure',
    figure: 'population',
    transform: 'log',
  }),
  number('urban-share', inBoth('Andel indbyggere i by', 'Share of inhabitants in towns'), {
    kind: 'key-figure',
    figure: 'urban-share',
    transform: 'none',
  }),
  category('party', inBoth('Parti', 'Party'), { kind: 'party' }, [
    ['A', inBoth('Socialdemokratiet', 'Social Democrats')],
    ['B', inBoth('Radikale Venstre', 'Social Liberals')],
    ['C', inBoth('Konservative', 'Conservatives')],
    ['D', inBoth('Nye Borgerlige', 'New Right')],
    ['F', inBoth('SF', 'Socialist People’s Party')],
    ['I', inBoth('Liberal Alliance', 'Liberal Alliance')],
    ['O', inBoth('Dansk Folkeparti', 'Danish People’s Party')],
    ['V', inBoth('Venstre', 'Liberals')],
    ['Ø', inBoth('Enhedslisten', 'Red–Green Alliance')],
    ['Å', inBoth('Alternativet', 'The Alternative')],
    ['K', inBoth('Kristendemokraterne', 'Christian Democrats')],
    ['Æ', inBoth('Danmarksdemokraterne', 'Denmark Democrats')],
    ['local', inBoth('Lokallister', 'Local lists')],
  ]),
  category('region', inBoth('Region', 'Region'), { kind: 'region' }, [
    ['Hovedstaden', inBoth('Hovedstaden', 'Capital Region')],
    ['Sjælland', inBoth('Sjælland', 'Zealand')],
    ['Syddanmark', inBoth('Syddanmark', 'Southern Denmark')],
    ['Midtjylland', inBoth('Midtjylland', 'Central Denmark')],
    ['Nordjylland', inBoth('Nordjylland', 'North Denmark')],
  ]),
];

function inBoth(da: string, en: string): LocalText {
  return { da, en };
}

function number(id: string, label: LocalText, derivation: Derivation): VariablePlan {
  return { id, label, type: 'number', derivation, levels: [] };
}

function binary(id: string, label: LocalText, derivation: Derivation): VariablePlan {
  return { id, label, type: 'binary', derivation, levels: [] };
}

function category(
  id: string,
  label: LocalText,
  derivation: Derivation,
  levels: readonly (readonly [string, LocalText])[],
): VariablePlan {
  return {
    id,
    label,
    type: 'category',
    derivation,
    levels: levels.map(([value, title]) => ({ value, title })),
  };
}
