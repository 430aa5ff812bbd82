import { formatCell } from '../../../shared/table/format-cell.ts';
import { printStyle } from '../../../shared/table/number-format.ts';
import { type TableDoc, tableHeading } from '../../../shared/table/table-doc.ts';

/** One place of a table whose printed text is another than before. */
export interface TableChange {
  readonly place: 'cell' | 'heading' | 'label' | 'note';
  /** Row and column as printed; empty where the place has none. */
  readonly row: string;
  readonly column: string;
  /** Empty where it was not there. */
  readonly before: string;
  readonly after: string;
}

interface PrintedPlace {
  readonly change: Pick<TableChange, 'place' | 'row' | 'column'>;
  readonly text: string;
}

/** What would print differently now? Places are matched by their ids, not by where they stand. */
export function compareTables(before: TableDoc, after: TableDoc): TableChange[] {
  const earlier = printedPlaces(before);
  const later = printedPlaces(after);
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const place = (is ?? was)?.change;
    if (!place || was?.text === is?.text) return [];
    return [{ ...place, before: was?.text ?? '', after: is?.text ?? '' }];
  });
}

function printedPlaces(doc: TableDoc): Map<string, PrintedPlace> {
  const style = printStyle(doc.language);
  const places = new Map<string, PrintedPlace>();
  const add = (key: string, change: PrintedPlace['change'], text: string): void => {
    if (text !== '') places.set(key, { change, text });
  };
  add('heading', { place: 'heading', row: '', column: '' }, tableHeading(doc));
  const corner = doc.labelHeader ?? '';
  add('label-header', { place: 'label', row: '', column: corner }, corner);
  doc.columns.forEach(({ id, header }) => {
    add(`column|${id}`, { place: 'label', row: '', column: header[0] ?? id }, header.join(' · '));
  });
  doc.rows.forEach((row) => {
    add(`row|${row.id}`, { place: 'label', row: row.label, column: '' }, row.label);
    row.cells.forEach((cell, index) => {
      const column = doc.columns[index];
      const change = { place: 'cell', row: row.label, column: column?.header[0] ?? '' } as const;
      add(`${row.id}|${column?.id ?? index}`, change, formatCell(cell, style));
    });
  });
  doc.notes.forEach((note, index) => {
    add(`note|${index}`, { place: 'note', row: '', column: '' }, note);
  });
  return places;
}
