/** A cell of the printed table that someone asks about. */
export interface ChosenCell {
  readonly row: string;
  readonly column: string;
}
