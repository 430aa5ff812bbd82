/** What does each column of the package's data mean? */
import type { DecimalMark } from '../../../shared/contract/replication.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import type { PackageSpec } from './package-spec.ts';
import { csvLine } from './plain-csv.ts';

const FIXED = {
  person: { da: 'Person, nummereret tilfældigt', en: 'Person, numbered at random' },
  wave: { da: 'Bølge', en: 'Wave' },
  municipality: { da: 'Kommune, nummereret tilfældigt', en: 'Municipality, numbered at random' },
} as const;

interface CodebookWish {
  readonly frame: PanelFrame;
  readonly spec: PackageSpec;
  readonly language: Language;
  readonly decimalMark: DecimalMark;
  /** Fewer rows than this are not counted. */
  readonly minimum: number;
}

/**
 * Variable, label, type, levels with their codes, and how many rows lack it (`<5` where these are
 * few). Levels have no counts, numbers no lowest and highest value.
 */
export function codebook(wish: CodebookWish): string {
  const { frame, spec, language, decimalMark, minimum } = wish;
  const countMissing = (values: readonly unknown[]): number | string => {
    const missing = values.filter((value) => value === null).length;
    return missing > 0 && missing < minimum ? `<${minimum}` : missing;
  };
  const fixed = [
    ['person', frame.entity],
    ['wave', frame.wave],
    ...(spec.hasMunicipality ? [['municipality', frame.municipality] as const] : []),
  ] as const;
  const lines = [
    ...fixed.map(([name, values]) =>
      csvLine([name, '', FIXED[name][language], 'number', '', countMissing(values)], decimalMark),
    ),
    ...spec.variables.map(({ id, name, label, type, levels }) =>
      csvLine(
        [
          name,
          id,
          label[language],
          type,
          levels.map(({ code, title }) => `${code}: ${title[language]}`).join('; '),
          countMissing(frame.columns.get(id)?.values ?? []),
        ],
        decimalMark,
      ),
    ),
  ];
  const header = ['variable', 'id', 'label', 'type', 'levels', 'missing'];
  return [csvLine(header, decimalMark), ...lines].join('');
}
