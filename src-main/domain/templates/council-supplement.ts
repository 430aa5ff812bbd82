import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { FurtherTable } from '../../../shared/plan/further-table.ts';
import { councilControls, councilHiddenBlocks } from './council-controls.ts';

/** The article's Table 1, and the supplement: appendix A, description, flow, and the full models. */
export const councilFurtherTables: FurtherTable[] = [
  overview(),
  reliability('socr', inBoth('SOC-R', 'SOC-R')),
  reliability('vision', inBoth('Visionsledelse', 'Visionary leadership')),
  reliability('consensus', inBoth('Konsensusskabelse', 'Consensus building')),
  {
    id: 'descriptive',
    kind: 'descriptive',
    number: null,
    title: inBoth('Beskrivende statistik', 'Descriptive statistics'),
    variables: ['vision', 'consensus', 'socr', ...councilControls, ...councilHiddenBlocks],
  },
  {
    id: 'correlation',
    kind: 'correlation',
    number: null,
    title: inBoth('Korrelationer', 'Correlations'),
    variables: [
      'vision',
      'consensus',
      'socr',
      'coalition',
      'male',
      'age',
      'mayor',
      'group-leader',
      'committee-chair',
      'terms',
    ],
    wave: null,
  },
  {
    id: 'response',
    kind: 'response',
    number: null,
    title: inBoth('Svarprocenter', 'Response rates'),
  },
  representativeness('2019'),
  representativeness('2023'),
  {
    id: 'sample-flow',
    kind: 'sample-flow',
    number: null,
    title: inBoth('Fra medlemslister til modeller', 'From member lists to models'),
  },
  fullRegression(
    'table-2',
    inBoth(
      'SOC-R og visionsledelse, alle koefficienter',
      'SOC-R and visionary leadership, all coefficients',
    ),
  ),
  fullRegression(
    'table-3',
    inBoth(
      'SOC-R og konsensusskabelse, alle koefficienter',
      'SOC-R and consensus building, all coefficients',
    ),
  ),
];

/** As printed in the article, in its language. */
function overview(): FurtherTable {
  return {
    id: 'table-1',
    kind: 'text',
    number: '1',
    title: inBoth(
      'Oversigt over de to typer adfærd, der udgør ledelse af demokratiske fællesskaber',
      'Overview of the two kinds of behaviour that make up leadership of democratic communities',
    ),
    language: 'da',
    headers: ['', 'Konsensusskabelse', 'Visionsledelse'],
    rows: [
      [
        'Begrebsforståelse',
        'At forsøge at få flest mulige politikere til at stå bag beslutningerne, herunder at prioritere enighed meget højt',
        'At formulere de fælles mål som en ønskværdig fremtid, at dele denne vision med relevante følgere og fastholde fokus på den',
      ],
      [
        'Mekanisme',
        'At opnå kompromisser og konsensus blandt politikerne',
        'At få følgere til at transcendere deres egeninteresse og bidrage til at realisere visionen',
      ],
      [
        'Interessemodsætninger',
        'Legitime konflikter mellem divergerende interesser anerkendes som udgangspunkt for kompromis',
        'Interessemodsætninger og værdikonflikter skal mindskes, så alle bakker op om visionen',
      ],
      [
        'Hvordan opnås tilslutning?',
        'Tilslutning til målsætningerne opnås gennem kompromiser og konsensusskabelse',
        'Tilslutning til visionen opnås ved at tydeliggøre, dele og fastholde billedet af en ønskværdig fremtid',
      ],
      ['Fokus', 'Internt blandt politikerne', 'Eksternt til det relevante community'],
      [
        'Risiko',
        'Fare for at status quo dominerer (at visionen forsvinder)',
        'Fare for manglende tilslutning til visionen (fx pga. værdikonflikt)',
      ],
    ],
    note: '',
  };
}

function reliability(scale: string, { da, en }: LocalText): FurtherTable {
  return {
    id: `reliability-${scale}`,
    kind: 'reliability',
    number: null,
    title: inBoth(
      `${da}: items, reliabilitet og faktorladninger`,
      `${en}: items, reliability and factor loadings`,
    ),
    scale,
  };
}

function representativeness(wave: string): FurtherTable {
  return {
    id: `representativeness-${wave}`,
    kind: 'representativeness',
    number: null,
    title: inBoth(
      `Svarpersonernes repræsentativitet i ${wave}`,
      `Representativeness of the respondents in ${wave}`,
    ),
    wave,
  };
}

function fullRegression(table: string, title: LocalText): FurtherTable {
  return { id: `full-${table}`, kind: 'full-regression', number: null, title, table };
}

function inBoth(da: string, en: string): LocalText {
  return { da, en };
}
