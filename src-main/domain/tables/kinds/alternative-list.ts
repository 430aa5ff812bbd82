/** The table of many alternative models: a line for each, with what is other than in the model shown. */
import { tableTexts } from '../../../../shared/i18n/table-texts.ts';
import { translatorOf } from '../../../../shared/i18n/translate.ts';
import type { AlternativePlan } from '../../../../shared/plan/alternative-plan.ts';
import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import { labelWithoutCoding, termCoefficients } from '../../../../shared/plan/term-label.ts';
import type { BuiltTable, FurtherTablePrint } from './further-table-kind.ts';
import {
  alternativeName,
  asSentence,
  coefficientCell,
  type PrintedAlternatives,
  remainderSentences,
  sizeCells,
} from './printed-alternatives.ts';
import { draftTable, NOTHING, textCell } from './table-draft.ts';

export function alternativeList(
  table: FurtherTableOf<'alternatives'>,
  print: FurtherTablePrint,
  printed: PrintedAlternatives,
): BuiltTable {
  const { language } = printed;
  const t = translatorOf(language);
  const texts = tableTexts[language];
  const draft = draftTable(table, print, {
    labelHeader: texts.model,
    columns: [
      { id: 'differences', header: [t('alternatives.differsIn')], holds: 'text' },
      { id: 'variable', header: [t('alternatives.variable')], holds: 'text' },
      { id: 'estimate', header: [t('alternatives.estimate')] },
      { id: 'observations', header: [texts.observations] },
      { id: 'groups', header: [texts.groups] },
    ],
  });
  for (const alternative of printed.alternatives) {
    const fit = printed.fitOf(alternative);
    const differences =
      printed.differencesOf(alternative).join('; ') ||
      t('alternatives.same', { model: alternative.insteadOf });
    alternative.focus.forEach((term, place) => {
      const isFirst = place === 0;
      draft.row(
        {
          id: `${alternative.id} ${term}`,
          label: isFirst ? alternativeName(alternative, language) : '',
        },
        [
          isFirst ? textCell(differences, null) : NOTHING,
          textCell(focusLabel(alternative, term, printed), null),
          coefficientCell(alternative, term, draft, printed),
          ...(isFirst ? sizeCells(alternative, fit, draft) : [NOTHING, NOTHING]),
        ],
      );
    });
  }
  const reasons = printed.alternatives
    .filter(({ reason }) => reason !== '')
    .map(({ id, reason }) => `${id}: ${asSentence(reason)}`);
  return draft.build([...printed.sentences, ...reasons, ...remainderSentences(printed)]);
}

function focusLabel(
  { column }: AlternativePlan,
  name: string,
  { plan, language }: PrintedAlternatives,
): string {
  const label = column.terms
    .flatMap((term) => termCoefficients(term, plan.variables, language))
    .find((coefficient) => coefficient.name === name)?.label;
  return labelWithoutCoding(label ?? name);
}
