import type { Output } from '../../../shared/contract/index.ts';

/** What is selected in the grid: a variable's row or a model's column. */
export type Selection =
  | { readonly kind: 'row'; readonly term: string }
  | { readonly kind: 'column'; readonly column: string };

export type ColumnResult = Output<'models.results'>['modelSets'][number]['columns'][number];
export type Estimate = NonNullable<ColumnResult['estimate']>;
export type Coefficient = Estimate['coefficients'][number];

/** The name of the intercept among a fit's coefficients. */
export const CONSTANT = '(constant)';
