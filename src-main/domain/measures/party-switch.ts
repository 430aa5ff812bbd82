import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import type { PartySwitchRule } from '../../../shared/plan/variable-plan.ts';
import type { AnswerRecord, ListRecord } from '../import/records.ts';
import type { Observed } from './observed.ts';

/** One person in one wave: the row on the member list, and the answer if there is one. */
export interface PersonWave {
  readonly wave: WavePlan;
  readonly member: ListRecord | null;
  readonly answer: AnswerRecord | null;
}

/**
 * Has this person switched party since the wave before? One value per wave of the person.
 *
 * The first wave is 0: nothing can have been switched yet. See `partySwitchRuleSchema` for what
 * the rules say about persons who are known in one wave only.
 */
export function partySwitches(
  waves: readonly PersonWave[],
  rule: PartySwitchRule,
): ReadonlyMap<string, Observed<number>> {
  const parties = waves.map((personWave) => partyOf(personWave, rule));
  const known = parties.filter((party) => party !== null).length;
  return new Map(
    waves.map(({ wave }, index) => {
      if (known < 2) return [wave.id, alone(rule)];
      const party = parties[index] ?? null;
      const before = parties.slice(0, index).findLast((earlier) => earlier !== null);
      if (before === undefined) return [wave.id, { value: 0 }];
      return [wave.id, party === null ? { missing: 'blank' } : { value: party === before ? 0 : 1 }];
    }),
  );
}

function partyOf({ member, answer }: PersonWave, rule: PartySwitchRule): string | null {
  if (rule === 'member-lists') return member?.party ?? null;
  return answer === null ? null : (answer.party ?? member?.party ?? null);
}

function alone(rule: PartySwitchRule): Observed<number> {
  return rule === 'answers-else-missing' ? { missing: 'one-answer' } : { value: 0 };
}
