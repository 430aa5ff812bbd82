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
    return [{ ...report, sentence: inBoth((speaker) => sentenceOf(report, input.plan, speaker)) }];
  });
}

function sentenceOf(report: Unsaid, plan: StudyPlan, speaker: Speaker): string {
  const { text, fixed, p } = speaker;
  const wave = plan.waves.find(({ id }) => id === report.wave)?.label ?? report.wave;
  const place = { wave, field: text(`sentences.${report.field}`) };
  if (report.test === null) return text('sentences.untested', place);
  const test = text('sentences.fitTest', {
    df: report.test.degreesOfFreedom,
    statistic: fixed(report.test.statistic, 1),
    p: p(report.test.pValue),
    dissimilarity: fixed(report.dissimilarity ?? 0, 3),
  });
  const isDeviating = report.test.pValue < SIGNIFICANCE;
  const deviating = report.groups
    .filter(({ standardizedResidual }) => Math.abs(standardizedResidual ?? 0) >= NOTEWORTHY)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map((group) =>
      deviationText(group, titleOf(report.field, group.group, plan, speaker), speaker),
    );
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

function deviationText(
  { difference }: Unsaid['groups'][number],
  group: string,
  { text, signed }: Speaker,
): string {
  const gap = Math.abs(difference);
  const size = gap < SMALL ? 'small' : gap < MODERATE ? 'moderate' : 'large';
  return text(difference > 0 ? 'sentences.over' : 'sentences.under', {
    size: text(`sentences.${size}`),
    group,
    difference: signed(100 * difference, 1),
  });
}

function titleOf(
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
