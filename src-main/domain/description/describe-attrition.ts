import type { AttritionReport } from '../../../shared/contract/description-parts.ts';
import type { StudyPlan, WavePlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { standardizedDifference } from '../../stats/description/standardized-difference.ts';
import { welchTest } from '../../stats/description/welch-test.ts';
import type { Linkage } from '../linkage/link-records.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { inBoth, type Speaker } from './speak.ts';

type Unsaid = Omit<AttritionReport, 'sentence'>;
type Line = AttritionReport['variables'][number];

/** Beyond this a standardized difference is worth a thought. */
const NOTEWORTHY = 0.1;
/** What a person's first answer cannot tell of the second. */
const NOT_COMPARED = ['wave-time', 'party-switch'];

export interface AttritionInput {
  readonly plan: StudyPlan;
  readonly frame: PanelFrame;
  readonly linkage: Linkage;
}

/** Who answers again in the next wave, and how did they differ at first from those who do not? */
export function describeAttrition(input: AttritionInput): AttritionReport[] {
  const waves = input.plan.waves.toSorted((a, b) => a.time - b.time);
  return waves.slice(1).map((to, place) => describeStep(waves[place] ?? to, to, input));
}

function describeStep(
  from: WavePlan,
  to: WavePlan,
  { plan, frame, linkage }: AttritionInput,
): AttritionReport {
  const inNext = new Set(frame.entity.filter((_, row) => frame.wave[row] === to.id));
  const rows = frame.wave.flatMap((wave, row) => (wave === from.id ? [row] : []));
  const isAgain = (row: number) => inNext.has(frame.entity[row] ?? -1);
  const again = rows.filter(isAgain).length;
  const silent = linkage.persons.filter(({ members }) => {
    const first = members.find(({ wave }) => wave === from.id);
    const next = members.find(({ wave }) => wave === to.id);
    return (first?.answer ?? null) !== null && next !== undefined && next.answer === null;
  }).length;
  const lines = plan.variables.flatMap((variable) => linesOf(variable, frame, rows, isAgain));
  const report: Unsaid = {
    from: from.id,
    to: to.id,
    respondents: rows.length,
    again,
    silent,
    left: rows.length - again - silent,
    variables: lines,
  };
  const labels = { from: from.label, to: to.label };
  return { ...report, sentence: inBoth((speaker) => sentenceOf(report, labels, plan, speaker)) };
}

/** A number or binary variable gives one line, a category one per level. */
function linesOf(
  { id, type, derivation, levels }: VariablePlan,
  frame: PanelFrame,
  rows: readonly number[],
  isAgain: (row: number) => boolean,
): Line[] {
  if (NOT_COMPARED.includes(derivation.kind)) return [];
  const values = frame.columns.get(id)?.values ?? [];
  const coded = (level: string | null) =>
    rows.flatMap((row) => {
      const value = values[row] ?? null;
      if (value === null) return [];
      const number = level === null ? value : value === level ? 1 : 0;
      return typeof number === 'number' ? [{ number, isAgain: isAgain(row) }] : [];
    });
  const names = type === 'category' ? levels.map(({ value }) => value) : [null];
  return names.flatMap((level): Line[] => {
    const observed = coded(level);
    const side = (again: boolean) =>
      Float64Array.from(
        observed.filter((one) => one.isAgain === again).map(({ number }) => number),
      );
    const [others, again] = [side(false), side(true)];
    if (others.length === 0 || again.length === 0) return [];
    const isShare = [...others, ...again].every((value) => value === 0 || value === 1);
    const welch = welchTest(others, again);
    return [
      {
        variable: id,
        level,
        again: welch.second,
        others: welch.first,
        standardizedDifference: standardizedDifference(others, again, isShare),
        pValue: welch.test?.pValue ?? null,
      },
    ];
  });
}

function sentenceOf(
  report: Unsaid,
  waves: { readonly from: string; readonly to: string },
  plan: StudyPlan,
  speaker: Speaker,
): string {
  const { text, percent, signed } = speaker;
  const counts = text('sentences.attrition', {
    ...waves,
    again: report.again,
    respondents: report.respondents,
    share: percent(report.respondents === 0 ? 0 : report.again / report.respondents, 1),
    left: report.left,
    silent: report.silent,
  });
  const sizes = report.variables.flatMap((line) =>
    line.standardizedDifference === null
      ? []
      : [{ line, size: Math.abs(line.standardizedDifference) }],
  );
  const differing = sizes.filter(({ size }) => size > NOTEWORTHY);
  const [largest] = differing.toSorted((a, b) => b.size - a.size);
  if (sizes.length === 0) return counts;
  const comparison = largest
    ? text('sentences.attritionDiffers', {
        differing: differing.length,
        count: sizes.length,
        variable: lineTitle(largest.line, plan, speaker),
        difference: signed(largest.line.standardizedDifference ?? 0, 2),
      })
    : text('sentences.attritionAlike', { count: sizes.length });
  return `${counts} ${comparison}`;
}

function lineTitle({ variable, level }: Line, plan: StudyPlan, { language }: Speaker): string {
  const own = plan.variables.find(({ id }) => id === variable);
  const label = labelWithoutCoding(own?.label[language] ?? variable);
  if (level === null) return label;
  const title = own?.levels.find(({ value }) => value === level)?.title[language] ?? level;
  return `${label}: ${title}`;
}
