import type { Output } from '../../../shared/contract/index.ts';
import type { StudyPlan, WavePlan } from '../../../shared/plan/study-plan.ts';
import { regionOf } from '../import/municipalities.ts';
import type { AnswerRecord, ListRecord } from '../import/records.ts';
import type { Linkage } from '../linkage/link-records.ts';

type Overview = Output<'description.overview'>;
type WaveDescription = Overview['waves'][number];
type GroupShare = Overview['groups'][number];

export interface DescriptionInput {
  readonly plan: StudyPlan;
  readonly lists: readonly ListRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly linkage: Linkage;
}

/** Who was asked, who answered, and of how many? One answer per person counts. */
export function describeWaves(input: DescriptionInput): WaveDescription[] {
  return input.plan.waves.map((wave) => describeWave(wave, input));
}

function describeWave(wave: WavePlan, input: DescriptionInput): WaveDescription {
  const members = input.lists.filter((record) => record.wave === wave.id);
  const answered = countedAnswers(wave, input);
  const substitutes = members.filter((member) => member.isSubstitute).length;
  const regular = members.length - substitutes;
  const share = (total: number | null) =>
    total === null || total === 0 ? null : answered.length / total;
  const municipalitiesOf = (records: readonly { readonly municipality: number | null }[]) =>
    new Set(records.flatMap(({ municipality }) => municipality ?? [])).size;
  return {
    wave: wave.id,
    onList: members.length,
    substitutes,
    seats: wave.seats,
    answered: answered.length,
    completed: answered.filter(({ answer }) => answer.status === 'completed').length,
    partly: answered.filter(({ answer }) => answer.status === 'partly').length,
    rates: [
      { denominator: 'list', total: members.length, share: share(members.length) },
      { denominator: 'list-without-substitutes', total: regular, share: share(regular) },
      { denominator: 'seats', total: wave.seats, share: share(wave.seats) },
    ],
    municipalitiesWithAnswers: municipalitiesOf(answered.map(({ member }) => member)),
    municipalities: municipalitiesOf(members),
  };
}

interface Respondent {
  readonly member: ListRecord;
  readonly answer: AnswerRecord;
}

function countedAnswers(wave: WavePlan, { lists, answers, linkage }: DescriptionInput) {
  const memberById = new Map(lists.map((record) => [record.recordId, record]));
  const answerById = new Map(answers.map((record) => [record.recordId, record]));
  return linkage.persons.flatMap(({ members }): Respondent[] =>
    members.flatMap((place) => {
      const member = memberById.get(place.list);
      const answer = place.answer === null ? undefined : answerById.get(place.answer);
      return place.wave === wave.id && member && answer ? [{ member, answer }] : [];
    }),
  );
}

/** How do respondents differ from all who were asked, by what the member list tells? */
export function groupShares(input: DescriptionInput): GroupShare[] {
  return input.plan.waves.flatMap((wave) => {
    const population = input.lists.filter((record) => record.wave === wave.id);
    const respondents = countedAnswers(wave, input).map(({ member }) => member);
    return (['region', 'party', 'role'] as const).flatMap((field) =>
      sharesBy(field, population, respondents).map((share) => ({ wave: wave.id, ...share })),
    );
  });
}

function sharesBy(
  field: GroupShare['field'],
  population: readonly ListRecord[],
  respondents: readonly ListRecord[],
): Omit<GroupShare, 'wave'>[] {
  const counts = (records: readonly ListRecord[]) =>
    Map.groupBy(records, (record) => groupOf(record, field));
  const answered = counts(respondents);
  return [...counts(population)]
    .map(([group, members]) => ({
      field,
      group,
      population: members.length,
      respondents: answered.get(group)?.length ?? 0,
    }))
    .toSorted((a, b) => b.population - a.population);
}

function groupOf(record: ListRecord, field: GroupShare['field']): string {
  switch (field) {
    case 'region':
      return record.municipality === null ? 'unknown' : regionOf(record.municipality);
    case 'party':
      return record.party ?? 'unknown';
    case 'role':
      if (record.isSubstitute) return 'substitute';
      return record.posts.includes('mayor') ? 'mayor' : 'member';
  }
}
