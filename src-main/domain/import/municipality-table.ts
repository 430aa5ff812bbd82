import type { MunicipalityCode } from '../../../shared/kernel/ids.ts';
import { invariant } from '../../../shared/kernel/assert.ts';
import { parseMunicipalityCode } from '../../../shared/kernel/ids.ts';

/** The five Danish regions. */
export type Region = 'Hovedstaden' | 'Sjælland' | 'Syddanmark' | 'Midtjylland' | 'Nordjylland';

export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** Other ways in which lists and extracts write it, beyond what folding the letters catches. */
  readonly aliases: readonly string[];
  readonly region: Region;
}

type Fact = readonly [code: number, name: string, region: Region, ...aliases: string[]];

/**
 * The 98 municipalities since the reform of 2007: code, name, region, other spellings. Codes,
 * names and regions as in De Kommunale Nøgletal (the ministry of the interior). Christiansø (411)
 * is no municipality.
 */
const FACTS: readonly Fact[] = [
  [101, 'København', 'Hovedstaden', 'Københavns Kommune', 'Copenhagen', 'Kbh.', 'Kbh'],
  [147, 'Frederiksberg', 'Hovedstaden'],
  [151, 'Ballerup', 'Hovedstaden'],
  [153, 'Brøndby', 'Hovedstaden'],
  [155, 'Dragør', 'Hovedstaden'],
  [157, 'Gentofte', 'Hovedstaden'],
  [159, 'Gladsaxe', 'Hovedstaden'],
  [161, 'Glostrup', 'Hovedstaden'],
  [163, 'Herlev', 'Hovedstaden'],
  [165, 'Albertslund', 'Hovedstaden'],
  [167, 'Hvidovre', 'Hovedstaden'],
  [169, 'Høje-Taastrup', 'Hovedstaden', 'Høje Tåstrup', 'Høje-Tåstrup', 'Høje Taastrup'],
  [173, 'Lyngby-Taarbæk', 'Hovedstaden', 'Lyngby-Tårbæk', 'Lyngby Taarbæk', 'Lyngby'],
  [175, 'Rødovre', 'Hovedstaden'],
  [183, 'Ishøj', 'Hovedstaden'],
  [185, 'Tårnby', 'Hovedstaden', 'Taarnby'],
  [187, 'Vallensbæk', 'Hovedstaden'],
  [190, 'Furesø', 'Hovedstaden'],
  [201, 'Allerød', 'Hovedstaden'],
  [210, 'Fredensborg', 'Hovedstaden'],
  [217, 'Helsingør', 'Hovedstaden'],
  [219, 'Hillerød', 'Hovedstaden'],
  [223, 'Hørsholm', 'Hovedstaden'],
  [230, 'Rudersdal', 'Hovedstaden'],
  [240, 'Egedal', 'Hovedstaden'],
  [250, 'Frederikssund', 'Hovedstaden'],
  [253, 'Greve', 'Sjælland'],
  [259, 'Køge', 'Sjælland'],
  [260, 'Halsnæs', 'Hovedstaden', 'Frederiksværk-Hundested'],
  [265, 'Roskilde', 'Sjælland'],
  [269, 'Solrød', 'Sjælland'],
  [270, 'Gribskov', 'Hovedstaden'],
  [306, 'Odsherred', 'Sjælland'],
  [316, 'Holbæk', 'Sjælland'],
  [320, 'Faxe', 'Sjælland'],
  [326, 'Kalundborg', 'Sjælland'],
  [329, 'Ringsted', 'Sjælland'],
  [330, 'Slagelse', 'Sjælland'],
  [336, 'Stevns', 'Sjælland'],
  [340, 'Sorø', 'Sjælland'],
  [350, 'Lejre', 'Sjælland'],
  [360, 'Lolland', 'Sjælland'],
  [370, 'Næstved', 'Sjælland'],
  [376, 'Guldborgsund', 'Sjælland'],
  [390, 'Vordingborg', 'Sjælland'],
  [400, 'Bornholm', 'Hovedstaden', 'Bornholms Regionskommune', 'Bornholms Kommune', 'Bornholms'],
  [410, 'Middelfart', 'Syddanmark'],
  [420, 'Assens', 'Syddanmark'],
  [430, 'Faaborg-Midtfyn', 'Syddanmark', 'Fåborg-Midtfyn', 'Faaborg Midtfyn', 'Fåborg Midtfyn'],
  [440, 'Kerteminde', 'Syddanmark'],
  [450, 'Nyborg', 'Syddanmark'],
  [461, 'Odense', 'Syddanmark'],
  [479, 'Svendborg', 'Syddanmark'],
  [480, 'Nordfyns', 'Syddanmark', 'Nordfyn'],
  [482, 'Langeland', 'Syddanmark'],
  [492, 'Ærø', 'Syddanmark', 'Aeroe', 'Aerø'],
  [510, 'Haderslev', 'Syddanmark'],
  [530, 'Billund', 'Syddanmark'],
  [540, 'Sønderborg', 'Syddanmark', 'Soenderborg'],
  [550, 'Tønder', 'Syddanmark'],
  [561, 'Esbjerg', 'Syddanmark'],
  [563, 'Fanø', 'Syddanmark'],
  [573, 'Varde', 'Syddanmark'],
  [575, 'Vejen', 'Syddanmark'],
  [580, 'Aabenraa', 'Syddanmark', 'Åbenrå'],
  [607, 'Fredericia', 'Syddanmark'],
  [615, 'Horsens', 'Midtjylland'],
  [621, 'Kolding', 'Syddanmark'],
  [630, 'Vejle', 'Syddanmark'],
  [657, 'Herning', 'Midtjylland'],
  [661, 'Holstebro', 'Midtjylland'],
  [665, 'Lemvig', 'Midtjylland'],
  [671, 'Struer', 'Midtjylland'],
  [706, 'Syddjurs', 'Midtjylland'],
  [707, 'Norddjurs', 'Midtjylland'],
  [710, 'Favrskov', 'Midtjylland'],
  [727, 'Odder', 'Midtjylland'],
  [730, 'Randers', 'Midtjylland'],
  [740, 'Silkeborg', 'Midtjylland'],
  [741, 'Samsø', 'Midtjylland'],
  [746, 'Skanderborg', 'Midtjylland'],
  [751, 'Aarhus', 'Midtjylland', 'Århus'],
  [756, 'Ikast-Brande', 'Midtjylland', 'Ikast Brande'],
  [760, 'Ringkøbing-Skjern', 'Midtjylland', 'Ringkøbing Skjern', 'Ringkjøbing-Skjern'],
  [766, 'Hedensted', 'Midtjylland'],
  [773, 'Morsø', 'Nordjylland', 'Mors', 'Morsoe'],
  [779, 'Skive', 'Midtjylland'],
  [787, 'Thisted', 'Nordjylland'],
  [791, 'Viborg', 'Midtjylland'],
  [810, 'Brønderslev', 'Nordjylland', 'Brønderslev-Dronninglund'],
  [813, 'Frederikshavn', 'Nordjylland'],
  [820, 'Vesthimmerlands', 'Nordjylland', 'Vesthimmerland'],
  [825, 'Læsø', 'Nordjylland', 'Laesoe'],
  [840, 'Rebild', 'Nordjylland'],
  [846, 'Mariagerfjord', 'Nordjylland'],
  [849, 'Jammerbugt', 'Nordjylland'],
  [851, 'Aalborg', 'Nordjylland', 'Ålborg'],
  [860, 'Hjørring', 'Nordjylland'],
];

/** Every municipality, in the order of the codes. */
export const MUNICIPALITIES: readonly Municipality[] = FACTS.map(
  ([number, name, region, ...aliases]) => {
    const code = parseMunicipalityCode(number);
    invariant(code.ok, 'the table holds municipality codes only');
    return { code: code.value, name, aliases, region };
  },
);
