import type { Wave } from './facts.ts';
import type { Councillor, Politician } from './politician.ts';
import { councillorsOf, groupBy } from './politician.ts';
import type { RandomStream } from './random.ts';

const COALITION_SHARE = 0.6;
const COALITION_KEPT = 0.4;
const LEADER_KEPT = 0.62;
const CHAIR_KEPT = 0.6;
const CHAIR_SHARE = 0.26;

/** Hands out coalition membership, group leaders and committee chairs in one wave. */
export function drawPosts(people: readonly Politician[], wave: Wave, random: RandomStream): void {
  const councillors = councillorsOf(people, wave);
  for (const council of groupBy(councillors, ({ seat }) => seat.municipality).values()) {
    const members = council.filter(({ seat }) => !seat.isSubstitute);
    const groups = [...groupBy(members, ({ seat }) => seat.party).values()];
    for (const group of groups) drawCoalition(group, wave, random);
    for (const { seat } of council.filter((one) => one.seat.isSubstitute)) {
      seat.isInCoalition = members.some(
        (member) => member.seat.party === seat.party && member.seat.isInCoalition,
      );
    }
    for (const group of groups) drawLeader(group, wave, random);
    drawChairs(members, wave, random);
  }
}

function drawCoalition(group: readonly Councillor[], wave: Wave, random: RandomStream): void {
  const hasMayor = group.some(({ seat }) => seat.isMayor);
  const before =
    wave === 2023
      ? group.flatMap(({ person, seat }) => sameGroupBefore(person, seat.party) ?? [])[0]
      : undefined;
  const keeps = before !== undefined && random.chance(COALITION_KEPT);
  const drawn = random.chance(COALITION_SHARE);
  for (const { seat } of group) seat.isInCoalition = hasMayor || (keeps ? before : drawn);
}

function sameGroupBefore(person: Politician, party: string): boolean | undefined {
  const before = person.seats[2019];
  return before !== undefined && before.party === party ? before.isInCoalition : undefined;
}

function drawLeader(group: readonly Councillor[], wave: Wave, random: RandomStream): void {
  const candidates = group.filter(({ seat }) => !seat.isMayor);
  if (candidates.length === 0) return;
  const before =
    wave === 2023
      ? candidates.find(({ person }) => person.seats[2019]?.isGroupLeader === true)
      : undefined;
  const leader =
    before !== undefined && random.chance(LEADER_KEPT) ? before : random.pick(candidates);
  leader.seat.isGroupLeader = true;
}

function drawChairs(members: readonly Councillor[], wave: Wave, random: RandomStream): void {
  const candidates = members.filter(({ seat }) => !seat.isMayor);
  const places = Math.round(CHAIR_SHARE * members.length);
  const kept =
    wave === 2023
      ? candidates
          .filter(({ person }) => person.seats[2019]?.isChair === true && random.chance(CHAIR_KEPT))
          .slice(0, places)
      : [];
  const others = candidates.filter((candidate) => !kept.includes(candidate));
  const filled = random.sample(others, places - kept.length, ({ seat }) =>
    seat.isInCoalition ? 3 : 1,
  );
  for (const { seat } of [...kept, ...filled]) seat.isChair = true;
}
