import type { Question } from './questionnaire.ts';
import { STATUS_LABELS } from './survey-system.ts';

type LayoutCell = number | string | null;

/** `labels`: variable name, code, label; without a header. */
export function labelRows(
  questions: readonly Question[],
  statusNames: readonly string[],
): LayoutCell[][] {
  return [
    ...questions.flatMap(({ variable, labels }) =>
      labels.map(([code, label]): LayoutCell[] => [variable, code, label]),
    ),
    ...statusNames.flatMap((name): LayoutCell[][] => [
      [name, 0, 'Ikke valgt'],
      [name, 1, 'Valgt'],
    ]),
  ];
}

/** The columns of `structure`. */
export const STRUCTURE_HEADER = [
  'questionName',
  'variableName',
  'questionType',
  'subType',
  'questionText',
  'choiceValue',
  'choiceText',
];

/** `structure`: one row per variable and choice. */
export function structureRows(
  questions: readonly Question[],
  statusNames: readonly string[],
): LayoutCell[][] {
  return [
    ...questions.flatMap((question): LayoutCell[][] => {
      const { group, variable, type, subType, text, choice, labels } = question;
      const start = [group, variable, type, subType, text];
      if (choice !== undefined) return [[...start, choice.code, choice.label]];
      if (labels.length === 0) return [[...start, null, null]];
      return labels.map(([code, label]) => [...start, code, label]);
    }),
    ...statusNames.map((name, at): LayoutCell[] => [
      'statoverall',
      name,
      'Closed',
      'Multiple',
      'Samlet status',
      at + 1,
      STATUS_LABELS[at] ?? '',
    ]),
  ];
}
