import { compareDanish } from './danish-order.ts';
import type { Facts, Municipality } from './facts.ts';

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023];
/** Footnote markers after the municipality's name, as such extracts have them. */
const FOOTNOTES: ReadonlyMap<number, string> = new Map([
  [250, '(3)'],
  [400, '(4)'],
]);
/** A few values that the extract does not have; no survey year among them. */
const MISSING: readonly (readonly [code: number, year: number])[] = [
  [825, 2018],
  [741, 2018],
];

/** The extract of municipal key figures: population and urban share, 2018 to 2023. */
export function keyFiguresFile(facts: Facts): Uint8Array {
  const places = [...facts.municipalities].sort((one, other) =>
    compareDanish(one.nameInKeyFigures, other.nameInKeyFigures),
  );
  const block = (
    title: string,
    valueOf: (place: Municipality, year: number) => string,
  ): string[][] => [[title], ...places.map((place) => keyFigureRow(place, valueOf)), []];
  const lines = [
    ['De Kommunale Nøgletal'],
    [],
    ['', 'Kom.nr', ...YEARS.map(String)],
    [],
    ...block('Indbyggertal', (place, year) => thousands(populationIn(place, year))),
    ...block('Urbaniseringsgrad (pct.)', (place, year) => decimal(urbanShareIn(place, year))),
    ...closingLines(),
  ];
  const width = YEARS.length + 2;
  const text = lines
    .map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '').join(';'))
    .join('\r\n');
  return cp1252(`${text}\r\n`);
}

function keyFigureRow(
  place: Municipality,
  valueOf: (place: Municipality, year: number) => string,
): string[] {
  const footnote = FOOTNOTES.get(place.code);
  const name =
    footnote === undefined ? place.nameInKeyFigures : `${place.nameInKeyFigures} ${footnote}`;
  const isMissing = (year: number): boolean =>
    MISSING.some(([code, missingYear]) => code === place.code && missingYear === year);
  return [
    name,
    String(place.code),
    ...YEARS.map((year) => (isMissing(year) ? 'M' : valueOf(place, year))),
  ];
}

function closingLines(): string[][] {
  return [
    ['Tegnforklaring:'],
    ["-  Et 'rent' nul (afrundede nuller vises som 0 eller 0,0 osv.)"],
    ['M  Det pågældende nøgletal mangler for året.'],
    ['U  Det pågældende nøgletal er udefineret for året.'],
    [],
    ['Noter:'],
    ['(3)  Konstrueret note: tallet er opgjort pr. 1. januar.'],
    ['(4)  Konstrueret note: kommunen er også regionskommune.'],
    ['Kun 2019 og 2023 er hentede tal, de øvrige år er beregnet mellem dem (eksempeldata).'],
    ['Valgte kommuner:'],
    ["I rapporten indgår de 98 kommuner fra gruppen 'Marker alle kommuner'."],
    [],
    ['Indenrigs- og Sundhedsministeriet d. 10. september 2024'],
  ];
}

/** The straight line through the two years with a source. */
function between(first: number, last: number, year: number): number {
  return first + ((last - first) * (year - 2019)) / 4;
}

function populationIn(place: Municipality, year: number): number {
  return Math.round(between(place.population[2019], place.population[2023], year));
}

function urbanShareIn(place: Municipality, year: number): number {
  return Math.min(100, between(place.urbanShare[2019], place.urbanShare[2023], year));
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

/** Danish letters and punctuation stand at the same place in cp1252 and Latin-1. */
function cp1252(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
