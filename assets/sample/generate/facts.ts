import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** The five Danish regions, as the article groups municipalities. */
export type Region = 'Hovedstaden' | 'Sjælland' | 'Syddanmark' | 'Midtjylland' | 'Nordjylland';

/** The article's party categories; `L` gathers all local lists. */
export type Party = 'A' | 'B' | 'C' | 'D' | 'F' | 'I' | 'O' | 'V' | 'Ø' | 'Å' | 'K' | 'Æ' | 'L';

/** A municipality with its seats, population and urban share in both years. */
export interface Municipality {
  readonly code: number;
  readonly name: string;
  readonly nameInKeyFigures: string;
  readonly aliases: readonly string[];
  readonly region: Region;
  readonly seats: Readonly<Record<Wave, number>>;
  readonly population: Readonly<Record<Wave, number>>;
  /** Percent of the population in towns with 200 or more inhabitants, 0–100. */
  readonly urbanShare: Readonly<Record<Wave, number>>;
}

/** The two survey years. */
export type Wave = 2019 | 2023;

/** A party with the seats it won at the elections before the two lists. */
export interface PartyFact {
  readonly party: Party;
  readonly name: string;
  readonly shortName: string;
  readonly seatsElected2017: number;
  readonly seatsElected2021: number;
}

/** A name with its frequency, its cohort and its other spellings. */
export interface NameFact {
  readonly name: string;
  readonly weight: number;
  readonly cohort: string;
  readonly variants: readonly string[];
}

/** The public facts the sample is built from: places, parties, names, shares of changes. */
export interface Facts {
  readonly municipalities: readonly Municipality[];
  readonly parties: readonly PartyFact[];
  readonly femaleNames: readonly NameFact[];
  readonly maleNames: readonly NameFact[];
  readonly middleNames: readonly NameFact[];
  readonly surnames: readonly NameFact[];
  /** Share of linked pairs with each kind of change, by its id (`N04`, `E02` …). */
  readonly changeShares: ReadonlyMap<string, number>;
}

/** Reads the fact tables that stand beside the generator. */
export function loadFacts(folder: URL = new URL('../facts/', import.meta.url)): Facts {
  const names = readTable(folder, 'names.csv');
  const namesOf = (kind: string): NameFact[] =>
    names.filter((row) => row('kind') === kind).map(nameFact);
  return {
    municipalities: readTable(folder, 'municipalities.csv').map(municipality),
    parties: readTable(folder, 'parties.csv').map(partyFact),
    femaleNames: namesOf('female_first'),
    maleNames: namesOf('male_first'),
    middleNames: namesOf('middle'),
    surnames: namesOf('surname'),
    changeShares: new Map(
      readTable(folder, 'perturbations.csv').map((row) => [row('id'), Number(row('share'))]),
    ),
  };
}

type Row = (column: string) => string;

function readTable(folder: URL, file: string): Row[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return parsed.data.map((record) => (column: string) => {
    const cell = record[column];
    if (cell === undefined) throw new Error(`${file} has no column ${column}`);
    return cell;
  });
}

function municipality(row: Row): Municipality {
  return {
    code: Number(row('code')),
    name: row('name'),
    nameInKeyFigures: row('name_key_figures'),
    aliases: row('aliases') === '' ? [] : row('aliases').split('|'),
    region: row('region') as Region,
    seats: { 2019: Number(row('seats_2018_2021')), 2023: Number(row('seats_2022_2025')) },
    population: { 2019: Number(row('pop_2019')), 2023: Number(row('pop_2023')) },
    urbanShare: { 2019: Number(row('urban_share_2019')), 2023: Number(row('urban_share_2023')) },
  };
}

function partyFact(row: Row): PartyFact {
  return {
    party: (row('letter') === '' ? 'L' : row('letter')) as Party,
    name: row('name_da'),
    shortName: row('short_name'),
    seatsElected2017: Number(row('seats_kv17')),
    seatsElected2021: Number(row('seats_kv21')),
  };
}

function nameFact(row: Row): NameFact {
  const group = row('variant_group');
  return {
    name: row('name'),
    weight: Number(row('weight')),
    cohort: row('cohort'),
    variants: group === '' ? [] : group.split('/'),
  };
}
