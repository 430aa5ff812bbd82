import type { SheetNotice } from '../domain/import/raw-workbook.ts';
import { LIMITS } from './limits.ts';

/** Collects what a person should know about a sheet: all are counted, the first are listed. */
export class SheetNotices {
  readonly #merged = new PlaceList<string>();
  readonly #errors = new PlaceList<{ readonly cell: string; readonly error: string }>();
  readonly #formulas = new PlaceList<string>();
  readonly #badNumbers = new PlaceList<string>();

  merged(area: string): void {
    this.#merged.add(area);
  }

  errorCell(cell: string, text: string): void {
    // Only Excel's own error names are passed on: anything else would be content of the cell.
    const error = /^#[A-Z0-9/]{1,12}[!?]?$/.test(text) ? text : '#';
    this.#errors.add({ cell, error });
  }

  formulaWithoutValue(cell: string): void {
    this.#formulas.add(cell);
  }

  badNumber(cell: string): void {
    this.#badNumbers.add(cell);
  }

  list(): readonly SheetNotice[] {
    const { count, places } = this.#merged;
    const all: readonly SheetNotice[] = [
      { code: 'merged-cells', count, areas: places },
      { code: 'error-cells', count: this.#errors.count, cells: this.#errors.places },
      { code: 'formula-without-value', count: this.#formulas.count, cells: this.#formulas.places },
      { code: 'bad-number', count: this.#badNumbers.count, cells: this.#badNumbers.places },
    ];
    return all.filter((notice) => notice.count > 0);
  }
}

class PlaceList<T> {
  readonly #places: T[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get places(): readonly T[] {
    return this.#places;
  }

  add(place: T): void {
    this.#count += 1;
    if (this.#places.length < LIMITS.listedPlaces) this.#places.push(place);
  }
}
