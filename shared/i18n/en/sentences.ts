import type { sentences as danish } from '../da/sentences.ts';
import { translationOf } from '../text-types.ts';

export const sentences = translationOf<typeof danish>()({
  representative:
    '{wave}, {field}: Respondents are composed as the member list; no group deviates reliably ({test}).',
  deviating: '{wave}, {field}: {groups} ({test}).',
  deviatingPartly:
    '{wave}, {field}: No reliable difference from the member list as a whole, but {groups} ({test}).',
  deviatingOverall:
    '{wave}, {field}: The composition as a whole deviates from the member list, but no single group does ({test}).',
  untested: '{wave}, {field}: Cannot be tested.',
  over: '{size} over-representation of {group} ({difference} percentage points)',
  overInPrint: '{size} over-representation of {group}',
  under: '{size} under-representation of {group} ({difference} percentage points)',
  underInPrint: '{size} under-representation of {group}',
  small: 'slight',
  moderate: 'moderate',
  large: 'large',
  fitTest: 'χ²({df}) = {statistic}, {p}; index of dissimilarity {dissimilarity}',
  fitTestInPrint: 'χ²({df}) = {statistic}, {p}',
  region: 'region',
  party: 'party',
  role: 'post',
  mayors: 'mayors',
  members: 'ordinary members',
  substitutes: 'substitutes',
  attrition:
    '{again} of {respondents} respondents in {from} answered again in {to} ({share}). Of the others, {left} were no longer on the list and {silent} did not answer.',
  attritionAlike:
    'They resemble the others: none of {count} comparisons shows a difference above 0.1 standard deviation.',
  attritionDiffers:
    'They differ from the others in {differing} of {count} comparisons (above 0.1 standard deviation), most in {variable} ({difference}).',
  association:
    'In {count} municipalities, {outcome} and {against} are {strength} related (r = {r}, {p}; slope weighted by n {slope}).',
  noAssociation: 'Too few municipalities to relate {outcome} to {against}.',
  hardlyPositive: 'hardly',
  hardlyNegative: 'hardly',
  weaklyPositive: 'weakly positively',
  weaklyNegative: 'weakly negatively',
  moderatelyPositive: 'moderately positively',
  moderatelyNegative: 'moderately negatively',
  stronglyPositive: 'strongly positively',
  stronglyNegative: 'strongly negatively',
  reliable:
    '{share} of the variation lies between municipalities (ICC(1)); a municipality mean has a reliability of {reliability} (ICC(2)).',
  unreliable:
    '{share} of the variation lies between municipalities (ICC(1)); a municipality mean has a reliability of only {reliability} (ICC(2) below 0.70), so differences between municipalities call for caution.',
  unlike:
    'Answers from one municipality are no more alike than others (ICC(1) = {single}), so a municipality mean says little about the municipality.',
  fewChangers:
    'Only {changers} of {entities} persons change in {variable} ({upward} from 0 to 1, {downward} from 1 to 0); the coefficient rests on them alone.',
  noChangers: 'None of {entities} persons changes in {variable}; the model cannot see it.',
  minimalEffect:
    'With 80% power the model can find an association of at least {effect} for {variable} (standard error {error}).',
  powerAgainst: 'If the true association is {effect} as in model {column}, the power is {power}.',
  entitiesNeeded: 'It would take about {count} persons with repeated answers to reach 80% power.',
  inconclusive:
    'That the estimate is not significant here means “cannot tell”, not “no association”.',
});
