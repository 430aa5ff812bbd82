/** In what is an alternative model other than the one that it is an alternative to? */
import { translatorOf, wordsFor } from '../../../shared/i18n/translate.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import type { AlternativePlan } from '../../../shared/plan/alternative-plan.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import { type ModelTerm, termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding, termLabel } from '../../../shared/plan/term-label.ts';

interface Reading {
  readonly plan: StudyPlan;
  readonly language: Language;
  estimatorTitle(id: string): LocalText;
}

/** The differences in words, in the order in which a model is specified; none for the same model. */
export function alternativeDifferences(alternative: AlternativePlan, reading: Reading): string[] {
  const { plan, language } = reading;
  const set = plan.modelSets.find(({ id }) => id === alternative.modelSet);
  const base = set?.columns.find(({ id }) => id === alternative.insteadOf) ?? null;
  return [
    ...outcomeDifference(alternative, set?.outcome ?? null, reading),
    ...termDifferences(alternative.column, base, reading),
    ...methodDifferences(alternative.column, base, reading),
    ...sampleDifferences(alternative, base, language),
    ...(['scale', 'links'] as const).flatMap((key) =>
      alternative[key] === 'as-plan' || alternative[key] === 'all'
        ? []
        : [lowerFirst(wordsFor(language, 'robustnessChoices', alternative[key]), language)],
    ),
  ];
}

function outcomeDifference(
  { outcome }: AlternativePlan,
  usual: string | null,
  { plan, language }: Reading,
): string[] {
  if (outcome === usual) return [];
  const name = labelWithoutCoding(termLabel(outcome, plan.variables, language));
  return [translatorOf(language)('alternatives.outcome', { name })];
}

function termDifferences(
  { terms }: ModelColumn,
  base: ModelColumn | null,
  { plan, language }: Reading,
): string[] {
  if (base === null) return [];
  const t = translatorOf(language);
  const notIn = (some: readonly ModelTerm[], others: readonly ModelTerm[]): string[] =>
    some
      .filter((term) => others.every((other) => termIdOf(other) !== termIdOf(term)))
      .map((term) => labelWithoutCoding(termLabel(term, plan.variables, language)));
  const [more, less] = [notIn(terms, base.terms), notIn(base.terms, terms)];
  return [
    ...(more.length > 0 ? [t('alternatives.with', { terms: more.join(', ') })] : []),
    ...(less.length > 0 ? [t('alternatives.without', { terms: less.join(', ') })] : []),
  ];
}

function methodDifferences(
  column: ModelColumn,
  base: ModelColumn | null,
  { language, estimatorTitle }: Reading,
): string[] {
  const t = translatorOf(language);
  const kind = errorKind(column);
  return [
    ...(column.estimator === base?.estimator ? [] : [estimatorTitle(column.estimator)[language]]),
    ...(base !== null && kind === errorKind(base)
      ? []
      : [
          t('alternatives.standardErrors', {
            kind: lowerFirst(wordsFor(language, 'robustnessChoices', kind), language),
          }),
        ]),
    ...(column.weights === base?.weights ? [] : [t('alternatives.weights')]),
    ...(column.varianceComponents === base?.varianceComponents
      ? []
      : [t('alternatives.varianceComponents')]),
  ];
}

/** The covariance with what it groups by, as the choices of a grid name it. */
function errorKind({ covariance, cluster }: ModelColumn): string {
  const isByPerson = cluster === undefined || cluster === 'person';
  return isByPerson || !covariance.startsWith('cluster') ? covariance : `${covariance}-${cluster}`;
}

function sampleDifferences(
  { column, sampleOf }: AlternativePlan,
  base: ModelColumn | null,
  language: Language,
): string[] {
  const t = translatorOf(language);
  const before = base?.sample ?? { completeOn: null, persons: 'all' };
  const rows = sampleOf
    ? t('alternatives.rowsOf', { model: sampleOf.id })
    : t('alternatives.ownRows');
  const persons =
    column.sample.persons === 'two-rows' ? t('alternatives.twoRows') : t('alternatives.allPersons');
  return [
    ...(column.sample.completeOn === before.completeOn ? [] : [rows]),
    ...(column.sample.persons === before.persons ? [] : [persons]),
  ];
}

function lowerFirst(text: string, language: Language): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
