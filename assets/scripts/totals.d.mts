export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

export function addTotals(left: Totals, right: Totals): Totals;
export function vitestTotals(file: string, status: number): Totals;
export function playwrightTotals(file: string, status: number): Totals;
