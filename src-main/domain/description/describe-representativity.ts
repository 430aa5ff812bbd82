import type { RepresentativityReport } from '../../../shared/contract/description-parts.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { dissimilarityIndex } from '../../stats/description/dissimilarity-index.ts';
import { representativity } from '../../stats/description/representativity.ts';
import { type DescriptionInput, groupShares } from './describe-waves.ts';
import { capitalized, inBoth, type Speaker } from './speak.ts';

type Unsaid = Omit<RepresentativityReport, 'sentence'>;

/** Beyond this a standardized residual is more than chance. */
const NOTEWORTHY = 1.96;
const SIGNIFICANCE = 0.05;
/** Differences of shares up to which a deviation is called slight, or moderate. */
const SMALL = 0.02;
const MODERATE = 0.05;

/** Do those who answered stand for all who were asked, by each field of the member list? */
export function describeRepresentativity(input: DescriptionInput): RepresentativityReport[] {
  const shares = groupShares(input);
  const parts = Map.groupBy(shares, ({ wave, field }) => `${wave}|${field}`);
  return [...parts.values()].flatMap((groups) => {
    const [first] = groups;
    if (!first) return [];
    const { test, groups: deviations, ...whole } = representativity(groups);
    const report: Unsaid = {
      wave: first.wave,
      field: first.field,
      ...whole,
      dissimilarity: dissimilarityIndex(groups),
      test,
      groups: groups.flatMap(({ group, population, respondents }, place) => {
        const deviation = deviations[place];
        return deviation ? [{ group, population, respondents, ...deviation }] : [];
      }),
    };
    return [
      {
        ...report,
        sentence: inBoth((speaker) => representativitySentence(report, input.plan, speaker)),
      },
    ];
  });
}

/** Which groups answered more, or less, than their part of the list, and is it more than chance? */
function representativitySentence(report: Unsaid, plan: StudyPlan, speaker: Speaker): string {
  const { text, fixed, signed } = speaker;
  return sentenceOf(report, plan, speaker, {
    groups: report.groups,
    test: (facts) =>
      text('sentences.fitTest', {
        ...facts,
        dissimilarity: fixed(report.dissimilarity ?? 0, 3),
      }),
    deviation: (isOver, about, difference) =>
      text(isOver ? 'sentences.over' : 'sentences.under', {
        ...about,
        difference: signed(100 * difference, 1),
      }),
  });
}

/**
 * The same for the note of a printed table, where cells may be withheld: no figure of a group, and
 * no word of groups with fewer respondents than `minimum`.
 */
export function printedRepresentativity(report: Unsaid, plan: StudyPlan, speaker: Speaker): string {
  const { text } = speaker;
  return sentenceOf(report, plan, speaker, {
    groups: report.groups.filter(({ respondents }) => respondents >= plan.disclosure.minimum),
    test: (facts) => text('sentences.fitTestInPrint', facts),
    deviation: (isOver, about) =>
      text(isOver ? 'sentences.overInPrint' : 'sentences.underInPrint', about),
  });
}

interface Telling {
  readonly groups: Unsaid['groups'];
  test(facts: { readonly df: number; readonly statistic: string; readonly p: string }): string;
  deviation(
    isOver: boolean,
    about: { readonly size: string; readonly group: string },
    difference: number,
  ): string;
}

function sentenceOf(report: Unsaid, plan: StudyPlan, speaker: Speaker, telling: Telling): string {
  const { text, fixed, p } = speaker;
  const wave = plan.waves.find(({ id }) => id === report.wave)?.label ?? report.wave;
  const place = { wave, field: text(`sentences.${report.field}`) };
  if (report.test === null) return text('sentences.untested', place);
  const test = telling.test({
    df: report.test.degreesOfFreedom,
    statistic: fixed(report.test.statistic, 1),
    p: p(report.test.pValue),
  });
  const isDeviating = report.test.pValue < SIGNIFICANCE;
  const deviating = telling.groups
    .filter(({ standardizedResidual }) => Math.abs(standardizedResidual ?? 0) >= NOTEWORTHY)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map(({ group, difference }) => {
      const title = groupInSentence(report.field, group, plan, speaker);
      const size = text(`sentences.${sizeOf(difference)}`);
      return telling.deviation(difference > 0, { size, group: title }, difference);
    });
  if (deviating.length > 0) {
    const groups = deviating.join('; ');
    return isDeviating
      ? text('sentences.deviating', { ...place, groups: capitalized(groups), test })
      : text('sentences.deviatingPartly', { ...place, groups, test });
  }
  return text(isDeviating ? 'sentences.deviatingOverall' : 'sentences.representative', {
    ...place,
    test,
  });
}

function sizeOf(difference: number): 'small' | 'moderate' | 'large' {
  const gap = Math.abs(difference);
  return gap < SMALL ? 'small' : gap < MODERATE ? 'moderate' : 'large';
}

/** As something that is over- or under-represented: posts are many. */
function groupInSentence(
  field: RepresentativityReport['field'],
  group: string,
  plan: StudyPlan,
  speaker: Speaker,
): string {
  if (field !== 'role') return groupTitle(field, group, plan, speaker);
  const { text } = speaker;
  const posts: Readonly<Record<string, string>> = {
    mayor: text('sentences.mayors'),
    member: text('sentences.members'),
    substitute: text('sentences.substitutes'),
  };
  return posts[group] ?? group;
}

/** A group's name as the study's own variable has it. */
export function groupTitle(
  field: RepresentativityReport['field'],
  group: string,
  plan: StudyPlan,
  { language, role }: Speaker,
): string {
  if (field === 'role') return role(group);
  return levelTitle(plan, field, group, language);
}

function levelTitle(plan: StudyPlan, kind: string, value: string, language: Language): string {
  const variable = plan.variables.find(({ derivation }) => derivation.kind === kind);
  const level = variable?.levels.find((candidate) => candidate.value === value);
  return level?.title[language] ?? value;
}
