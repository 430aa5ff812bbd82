import type { ContactRow } from './contact-list.ts';
import { contactList } from './contact-list.ts';
import type { Facts, Wave } from './facts.ts';
import { drawMailboxes } from './mailboxes.ts';
import { drawNameChanges, vanishingName } from './name-changes.ts';
import { drawNames } from './names.ts';
import type { FullName } from './names.ts';
import { plantNamesakes } from './namesakes.ts';
import type { Politician } from './politician.ts';
import { randomStream } from './random.ts';
import type { Study } from './study.ts';

/** Persons beside the answering pairs who come back under a new name and address. */
const OTHER_VANISHING = 12;

/** Names, addresses and the rows of both lists. */
export function drawContacts(
  facts: Facts,
  { people, respondents }: Study,
  seed: number,
): Record<Wave, ContactRow[]> {
  const names = drawNames(facts, people, randomStream(seed, 'names'));
  const planted = plantNamesakes(people, names, respondents, randomStream(seed, 'namesakes'));
  const vanishing = chooseVanishing(people, respondents.unlinkable, respondents.inWave[2019], seed);
  const { after, ids } = changedNames(facts, people, names, { planted, vanishing, seed });
  const namesByWave = { 2019: names, 2023: after };
  const boxes = drawMailboxes(
    facts,
    people,
    { names: namesByWave, vanishing, faithful: movedPairs(people, respondents) },
    randomStream(seed, 'mailboxes'),
  );
  const rowsOf = (wave: Wave): ContactRow[] =>
    contactList(
      people,
      { facts, wave, names: namesByWave[wave], nameChanges: ids, mailboxes: boxes[wave] },
      randomStream(seed, `contact list ${wave}`),
    );
  return { 2019: rowsOf(2019), 2023: rowsOf(2023) };
}

/** Those who answer twice from two councils: only a kept address can tell. */
function movedPairs(
  people: readonly Politician[],
  { inWave }: Study['respondents'],
): Set<Politician> {
  return new Set(
    people.filter(
      (person) =>
        inWave[2019].has(person) &&
        inWave[2023].has(person) &&
        person.seats[2019]?.municipality !== person.seats[2023]?.municipality,
    ),
  );
}

function chooseVanishing(
  people: readonly Politician[],
  answering: ReadonlySet<Politician>,
  respondents2019: ReadonlySet<Politician>,
  seed: number,
): Set<Politician> {
  const others = people.filter(
    (person) =>
      !respondents2019.has(person) &&
      person.seats[2019]?.isMayor === false &&
      person.seats[2023]?.isMayor === false,
  );
  const chosen = randomStream(seed, 'vanishing').shuffle(others).slice(0, OTHER_VANISHING);
  return new Set([...answering, ...chosen]);
}

function changedNames(
  facts: Facts,
  people: readonly Politician[],
  names: ReadonlyMap<Politician, FullName>,
  {
    planted,
    vanishing,
    seed,
  }: { planted: ReadonlyMap<Politician, string>; vanishing: ReadonlySet<Politician>; seed: number },
): { after: Map<Politician, FullName>; ids: Map<Politician, string> } {
  const random = randomStream(seed, 'name changes');
  const stayers = people.filter(
    (person) =>
      person.seats[2019] !== undefined &&
      person.seats[2023] !== undefined &&
      !planted.has(person) &&
      !vanishing.has(person),
  );
  const after = new Map(names);
  const ids = new Map(planted);
  for (const [person, change] of drawNameChanges(facts, stayers, names, random)) {
    after.set(person, change.name);
    ids.set(person, change.id);
  }
  for (const person of vanishing) {
    const name = names.get(person);
    if (name === undefined) continue;
    after.set(person, vanishingName(name, random));
    ids.set(person, 'vanished');
  }
  return { after, ids };
}
