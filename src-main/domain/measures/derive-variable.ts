import type { MunicipalityCode } from '../../../shared/kernel/ids.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import type { Derivation, VariablePlan } from '../../../shared/plan/variable-plan.ts';
import type { AnswerRecord, ListRecord } from '../import/records.ts';
import { regionOf } from '../import/municipalities.ts';
import { buildIndex } from './build-index.ts';
import type { Observed } from './observed.ts';

/** What is known of one person in one wave. */
export interface AnswerContext {
  readonly wave: WavePlan;
  readonly answer: AnswerRecord;
  /** The person's row on the wave's member list. */
  readonly member: ListRecord | null;
  readonly municipality: MunicipalityCode | null;
  readonly partySwitch: Observed<number>;
  readonly scales: readonly ScalePlan[];
  keyFigure(figure: string, municipality: MunicipalityCode, year: number): number | null;
}

type Value = string | number;
type Derivers = {
  readonly [Kind in Derivation['kind']]: (
    derivation: Extract<Derivation, { kind: Kind }>,
    context: AnswerContext,
  ) => Observed<Value>;
};

const DERIVERS: Derivers = {
  'wave-time': (_derivation, { wave }) => ({ value: wave.time }),
  scale: deriveScale,
  answer: ({ field }, { answer }) => answered(answer, field),
  'answer-equals': ({ field, value }, { answer }) => {
    const observed = answered(answer, field);
    return 'value' in observed ? { value: observed.value === value ? 1 : 0 } : observed;
  },
  age: deriveAge,
  party: (_derivation, { answer, member }) => {
    const party = answer.party ?? member?.party ?? null;
    return party === null ? { missing: 'blank' } : { value: party };
  },
  'party-switch': (_derivation, { partySwitch }) => partySwitch,
  region: (_derivation, { municipality }) =>
    municipality === null ? { missing: 'no-municipality' } : { value: regionOf(municipality) },
  'key-figure': deriveKeyFigure,
};

/** What is this variable's value for one person in one wave, or why is there none? */
export function deriveVariable(variable: VariablePlan, context: AnswerContext): Observed<Value> {
  const observed = derive(variable.derivation, context);
  if (variable.type !== 'category' || !('value' in observed)) return observed;
  const isLevel = variable.levels.some((level) => level.value === String(observed.value));
  return isLevel ? { value: String(observed.value) } : { missing: 'no-level' };
}

function derive<Kind extends Derivation['kind']>(
  derivation: Extract<Derivation, { kind: Kind }>,
  context: AnswerContext,
): Observed<Value> {
  const deriver: (
    derivation: Extract<Derivation, { kind: Kind }>,
    context: AnswerContext,
  ) => Observed<Value> = DERIVERS[derivation.kind as Kind];
  return deriver(derivation, context);
}

function answered(answer: AnswerRecord, field: string): Observed<Value> {
  const value = answer.answers[field];
  if (value !== undefined) return { value };
  return { missing: answer.missing[field] ?? 'not-asked' };
}

function deriveScale(
  { scale: id }: Extract<Derivation, { kind: 'scale' }>,
  { scales, answer }: AnswerContext,
): Observed<number> {
  const scale = scales.find((candidate) => candidate.id === id);
  return scale ? buildIndex(scale, answer) : { missing: 'not-asked' };
}

function deriveAge(
  { field, birthYearField }: Extract<Derivation, { kind: 'age' }>,
  { answer, wave }: AnswerContext,
): Observed<Value> {
  const age = answered(answer, field);
  if ('value' in age) return age;
  const birthYear = answered(answer, birthYearField);
  if (!('value' in birthYear)) return birthYear.missing === 'not-asked' ? age : birthYear;
  return typeof birthYear.value === 'number'
    ? { value: wave.year - birthYear.value }
    : { missing: 'unreadable' };
}

function deriveKeyFigure(
  { figure, transform }: Extract<Derivation, { kind: 'key-figure' }>,
  { keyFigure, municipality, wave }: AnswerContext,
): Observed<number> {
  if (municipality === null) return { missing: 'no-municipality' };
  const value = keyFigure(figure, municipality, wave.year);
  if (value === null) return { missing: 'no-figure' };
  if (transform === 'none') return { value };
  return value > 0 ? { value: Math.log(value) } : { missing: 'no-figure' };
}
