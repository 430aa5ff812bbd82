import type { ErrorCode } from '../../contract/errors.ts';
import type { Text } from '../text-types.ts';

/** What happened, what was not changed, what to do: one text per code. */
export const errors = {
  internal:
    'Der skete en uventet fejl (nr. {id}). Intet er ændret. Prøv igen, og genstart programmet, hvis det gentager sig.',
  'bad-request':
    'Programmet sendte noget, det ikke selv forstår. Intet er ændret. Luk vinduet, og åbn det igen.',
  'no-study-open': 'Der er ikke noget åbent studie. Åbn det igen fra startsiden.',
  'unknown-file': 'Filen er ikke længere valgt. Vælg den igen.',
  'weak-passphrase':
    'Adgangssætningen er for svag. Brug mindst 12 tegn eller fire ord. Intet er oprettet eller ændret.',
  'passphrases-differ': 'De to adgangssætninger er ikke ens. Skriv den samme to gange.',
  'file-exists':
    'Der ligger allerede en fil med det navn. Vælg et andet navn; den gamle fil er ikke rørt.',
  'file-missing': 'Filen findes ikke længere på det sted. Er den flyttet, så vælg den igen.',
  'wrong-passphrase-or-damaged':
    'Studiet blev ikke åbnet. Oftest er adgangssætningen forkert: se efter Caps Lock og tastatursprog. Er du sikker på den, kan filens begyndelse være beskadiget.',
  'not-a-study':
    'Filen er ikke et studie. Den er ikke ændret. Er den ved at blive hentet fra en skymappe?',
  'not-encrypted': 'Filen er en ukrypteret database og ikke et studie. Den er ikke ændret.',
  'unsupported-version':
    'Filen er lavet af en nyere version af programmet. Intet er ændret. Opdatér programmet.',
  'in-use': 'Studiet er allerede åbent i et andet vindue. Luk det dér først.',
  'file-in-use': 'Studiets fil bruges af et andet program. Luk det, og prøv igen.',
  'no-space':
    'Disken er fuld. Ændringen er ikke gemt, og studiet er som før. Skaf plads, og prøv igen.',
  'read-only-folder': 'Der kan ikke skrives i mappen. Vælg en anden.',
  'file-moved':
    'Studiets fil er flyttet eller erstattet, mens den var åben. Ændringen er ikke gemt. Luk studiet, og åbn det igen.',
  'file-empty': 'Filen er tom (0 byte). Intet er importeret. Hent eller gem den igen.',
  'file-damaged':
    'Filen er ufuldstændig eller beskadiget. Intet er importeret. Åbn den i Excel, gem den, og prøv igen.',
  'wrong-extension':
    'Filens navn passer ikke til dens indhold. Intet er importeret. Gem den som .xlsx eller .csv.',
  'not-a-workbook': 'Filen er ikke en Excel-projektmappe. Intet er importeret.',
  'file-password-protected':
    'Filen har en adgangskode. Fjern den i Excel (Filer, Oplysninger, Beskyt projektmappe), og gem.',
  'file-too-large': 'Filen er større end 100 MB. Intet er importeret.',
  'file-too-large-unpacked': 'Filen fylder for meget, når den pakkes ud. Intet er importeret.',
  'too-many-sheets': 'Filen har for mange ark; op til 100 kan læses.',
  'hidden-sheet': 'Det eneste ark er skjult. Gør det synligt i Excel, og gem.',
  'no-rows': 'Arket har en overskrift, men ingen rækker.',
  'too-many-columns':
    'Arket har for mange kolonner; op til 4.096 kan læses. Ofte skyldes det én celle langt ude til højre.',
  'too-many-rows': 'Arket har for mange rækker.',
  'cell-too-long': 'En celle er længere, end Excel tillader (32.767 tegn). Intet er importeret.',
  'formula-without-value':
    'En formel har ikke noget resultat. Åbn filen i Excel, gem den, og prøv igen.',
  'binary-in-text': 'Filen er ikke en tekstfil. Intet er importeret.',
  'bad-encoding': 'Filens tegn kan ikke læses i den kodning. Vælg en anden.',
  'unclosed-quote': 'Et citationstegn bliver aldrig lukket. Intet er importeret.',
  'uneven-rows': 'Rækkerne har ikke lige mange værdier. Intet er importeret.',
  'duplicate-headers': 'Flere kolonner hedder det samme. Giv dem hver sit navn.',
  'read-too-slow': 'Filen tog for lang tid at læse og blev opgivet. Intet er importeret.',
  'read-cancelled': 'Læsningen blev afbrudt. Intet er importeret.',
  'read-out-of-memory':
    'Filen kræver mere hukommelse, end der må bruges. Intet er importeret. Del den op, og prøv igen.',
  'too-many-parts': 'Filen består af for mange dele. Intet er importeret. Gem den igen i Excel.',
  'too-many-cells':
    'Arket har for mange celler. Intet er importeret. Slet det, der ikke skal bruges.',
  'unknown-format': 'Filtypen kendes ikke. Gem filen som .xlsx eller .csv.',
  'no-such-sheet': 'Arket findes ikke i filen. Vælg et andet.',
  'no-header': 'Der blev ikke fundet en overskriftsrække. Angiv, hvilken række den står i.',
  'missing-column': 'En kolonne mangler i filen. Vælg en anden kolonne til feltet.',
  'no-accepted-rows': 'Ingen rækker kan gemmes. Se de afviste rækker, og ret kolonnerne.',
  'unknown-source-kind': 'Kildens slags kendes ikke.',
  'bad-plan': 'Ændringen passer ikke med resten af planen og er ikke gemt.',
  'nothing-to-undo': 'Der er ikke mere at fortryde.',
  'nothing-to-redo': 'Der er ikke mere at gentage.',
  'unknown-part': 'Den del af planen findes ikke længere. Den kan være fjernet eller fortrudt.',
  'sources-missing': 'Studiet mangler kilder. Tilføj dem under Kilder.',
  'no-observations':
    'Ingen rækker er fuldstændige på modellens variable. Se under Variable, hvad der mangler.',
  'no-coefficients':
    'Der er ingen celle med koefficient og standardfejl, som 0,17* (0,080), i {fileName}.',
  'too-few-observations': 'Der er for få rækker til modellens koefficienter. Fjern variable.',
  'one-entity':
    'Alle rækker hører til samme enhed (person), og modellen sammenligner enheder. Færre variable hjælper ikke.',
  'no-repeated-rows':
    'Ingen enhed (person) har mere end én række, så der er ingen ændringer at måle. Vælg almindelig regression eller between-estimatoren.',
  'no-neighbouring-rows':
    'Ingen enhed (person) har rækker på to tidspunkter, der følger efter hinanden, så der er ingen differenser.',
  'no-residual-variation':
    'Der er ingen variation tilbage at forklare, når personernes eget niveau er taget ud.',
  'not-fitted': 'Modellen er ikke beregnet med de nuværende data og valg. Kør modellerne først.',
  'no-interaction': 'Modellen har intet led, hvor {effectOf} er ganget med {at}.',
  'effect-of-category':
    '{effectOf} er en kategori: den har forskelle mellem kategorier, ikke én effekt.',
  'effect-not-estimable':
    'Effekten kan ikke beregnes, fordi modellen mangler koefficienten for {terms}.',
  'weights-not-available': 'Estimatoren kan ikke bruge vægte.',
  'weights-not-positive': 'Nogle rækker har en vægt, der er nul eller negativ.',
  'weights-vary-within-entities':
    'Med fixed effects skal en person have samme vægt i alle sine rækker.',
  'repeated-time': 'Nogle personer har flere rækker i samme bølge. Forskelle kan ikke beregnes.',
  'too-many-specifications':
    'Valgene giver {count} modeller; der kan højst beregnes {most} ad gangen. Vælg færre.',
  'too-many-cluster-variables': 'Standardfejlene kan højst klynges på to variable.',
  'unknown-estimator': 'Estimatoren kendes ikke.',
  'unknown-covariance': 'Standardfejlene kendes ikke.',
  'covariance-not-available': 'Estimatoren har ikke de standardfejl. Vælg nogle andre.',
  'too-few-clusters': 'Der er for få klynger til klyngerobuste standardfejl.',
  cancelled: 'Beregningen blev afbrudt. De færdige modeller er gemt.',
} as const satisfies Record<ErrorCode, Text>;
