import type { MunicipalityReport } from '../../../shared/contract/description-parts.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { isLogged } from '../../../shared/plan/variable-plan.ts';
import { inBoth, type Speaker } from './speak.ts';

type Unsaid = Omit<MunicipalityReport, 'sentence'>;

/** Correlations from which a relation is called weak, moderate and strong (Cohen's). */
const WEAK = 0.1;
const MODERATE = 0.3;
const STRONG = 0.5;
/** A mean below this reliability does not order municipalities. */
const RELIABLE = 0.7;

/** How the two go together among municipalities, and how far a municipality's mean can be trusted. */
export function municipalitySentence(report: Unsaid, plan: StudyPlan): LocalText {
  return inBoth((speaker) => {
    const trust = reliabilityText(report, speaker);
    const association = associationText(report, plan, speaker);
    return trust === null ? association : `${association} ${trust}`;
  });
}

function associationText(report: Unsaid, plan: StudyPlan, speaker: Speaker): string {
  const { text, fixed, significant, p, language } = speaker;
  const label = (variable: string): string => {
    const own = plan.variables.find(({ id }) => id === variable);
    const name = labelWithoutCoding(own?.label[language] ?? variable);
    return own && isLogged(own) ? `ln(${name})` : name;
  };
  const names = { outcome: label(report.request.outcome), against: label(report.request.against) };
  const { estimate, pValue } = report.pearson;
  if (estimate === null || pValue === null) return text('sentences.noAssociation', names);
  return text('sentences.association', {
    ...names,
    count: report.points.length,
    strength: strengthText(estimate, speaker),
    r: fixed(estimate, 2),
    p: p(pValue),
    slope: significant(report.line?.slope ?? 0, 2),
  });
}

function strengthText(r: number, { text }: Speaker): string {
  const size = Math.abs(r);
  const strength =
    size < WEAK ? 'hardly' : size < MODERATE ? 'weakly' : size < STRONG ? 'moderately' : 'strongly';
  return text(`sentences.${strength}${r < 0 ? 'Negative' : 'Positive'}`);
}

function reliabilityText({ intraclass }: Unsaid, { text, fixed, percent }: Speaker): string | null {
  const { single, mean } = intraclass;
  if (single === null || mean === null) return null;
  if (single <= 0) return text('sentences.unlike', { single: fixed(single, 2) });
  return text(mean < RELIABLE ? 'sentences.unreliable' : 'sentences.reliable', {
    share: percent(single, 1),
    reliability: fixed(mean, 2),
  });
}
