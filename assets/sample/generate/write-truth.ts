import type { ContactRow } from './contact-list.ts';
import type { SurveyRow } from './survey-rows.ts';
import { FIRST_ROW_2019 } from './write-list-2019.ts';
import { FIRST_ROW_2023 } from './write-list-2023.ts';

/** Survey files have one header row. */
const FIRST_SURVEY_ROW = 2;

/** All person rows of the sample, in file order. */
export interface SampleRows {
  readonly contacts: Readonly<Record<2019 | 2023, readonly ContactRow[]>>;
  readonly surveys: Readonly<Record<2019 | 2023, readonly SurveyRow[]>>;
}

/**
 * Who is who: source, row number as a spreadsheet shows it, the row's key where the file
 * has one, the person's number (empty for the test respondent), and the planned changes.
 */
export function truthFile({ contacts, surveys }: SampleRows): Uint8Array {
  const lists = ([2019, 2023] as const).flatMap((wave) =>
    contacts[wave].map((row, at) => [
      `list-${wave}`,
      String(at + (wave === 2019 ? FIRST_ROW_2019 : FIRST_ROW_2023)),
      '',
      String(row.person.number),
      row.changes.join('+'),
    ]),
  );
  const answers = ([2019, 2023] as const).flatMap((wave) =>
    surveys[wave].map((row, at) => [
      `survey-${wave}`,
      String(at + FIRST_SURVEY_ROW),
      String(row.respondentId),
      row.person === null ? '' : String(row.person.number),
      row.isDuplicate ? 'duplicate' : '',
    ]),
  );
  const lines = [['source', 'row', 'key', 'person', 'changes'], ...lists, ...answers];
  return new TextEncoder().encode(`${lines.map((line) => line.join(',')).join('\n')}\n`);
}
