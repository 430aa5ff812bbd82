/** What do both forms of the table of alternative models print alike? */
import { translatorOf } from '../../../../shared/i18n/translate.ts';
import type { LocalText } from '../../../../shared/kernel/descriptor.ts';
import type { AlternativePlan } from '../../../../shared/plan/alternative-plan.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import { type StarRule, starsFor } from '../../../../shared/table/star-rule.ts';
import { factKey } from '../../disclosure/facts.ts';
import type { FittedColumn } from '../regression-table.ts';
import { levelsIn } from './panel-facts.ts';
import { type Behind, countCell, type DraftCell, NOTHING, type TableDraft } from './table-draft.ts';

export interface PrintedAlternatives {
  readonly plan: StudyPlan;
  readonly language: Language;
  readonly stars: StarRule;
  /** In the order in which they were kept. */
  readonly alternatives: readonly AlternativePlan[];
  readonly withdrawn: readonly AlternativePlan[];
  /** Begin the note. */
  readonly sentences: readonly string[];
  fitOf(alternative: AlternativePlan): FittedColumn | null;
  differencesOf(alternative: AlternativePlan): readonly string[];
  /** How many of the persons that it was fitted to are in a level of a category. */
  personsIn(alternative: AlternativePlan, variable: string, level: string): number;
  estimatorTitle(id: string): LocalText;
}

/** `A1 Uden koalition`, or the id alone. */
export function alternativeName({ id, label }: AlternativePlan, language: Language): string {
  return [id, label[language]].filter((part) => part !== '').join(' ');
}

/** One coefficient of an alternative's fit; a category's also rests on those who are in it. */
export function coefficientCell(
  alternative: AlternativePlan,
  term: string,
  draft: TableDraft,
  { fitOf, stars, personsIn }: PrintedAlternatives,
): DraftCell {
  const { id } = alternative;
  const fit = fitOf(alternative);
  const coefficient = fit?.estimate.coefficients.find((candidate) => candidate.term === term);
  if (!fit || !coefficient) return NOTHING;
  const { estimate, standardError, pValue } = coefficient;
  const levels = levelsIn(term).map(({ variable, level }) =>
    draft.fact(
      factKey('persons', null, { alternative: id, [variable]: level }),
      personsIn(alternative, variable, level),
    ),
  );
  return {
    cell: { kind: 'estimate', estimate, standardError, stars: starsFor(pValue, stars), fit: id },
    behind: { facts: [...rowsBehind(id, fit, draft).facts, ...levels], kind: 'model' },
  };
}

/** How many rows and persons the alternative was fitted to. */
export function sizeCells(
  { id }: AlternativePlan,
  fit: FittedColumn | null,
  draft: TableDraft,
): readonly [observations: DraftCell, groups: DraftCell] {
  if (!fit) return [NOTHING, NOTHING];
  const persons = draft.fact(factKey('persons', null, { alternative: id }), fit.estimate.entities);
  return [
    countCell(fit.estimate.observations, { ...rowsBehind(id, fit, draft), kind: 'count' }),
    countCell(fit.estimate.entities, { facts: [persons], kind: 'count' }),
  ];
}

function rowsBehind(
  id: string,
  { estimate }: FittedColumn,
  draft: TableDraft,
): Pick<NonNullable<Behind>, 'facts'> {
  const key = factKey('rows', null, { alternative: id });
  return { facts: [draft.fact(key, estimate.observations)] };
}

/** What became of those without a result, and of those withdrawn. */
export function remainderSentences(printed: PrintedAlternatives): string[] {
  const { alternatives, withdrawn, language, fitOf } = printed;
  const t = translatorOf(language);
  const failed = alternatives.filter((one) => fitOf(one) === null).map(({ id }) => id);
  return [
    ...(failed.length > 0 ? [t('alternatives.notFitted', { models: failed.join(', ') })] : []),
    ...withdrawn.map((one) =>
      t('alternatives.withdrawnBecause', {
        model: alternativeName(one, language),
        reason: asSentence(one.withdrawn?.reason ?? ''),
      }),
    ),
  ];
}

/** Ends as a sentence does. */
export function asSentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}
