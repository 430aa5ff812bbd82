import type { register as danishRegister } from '../da/register.ts';
import { translationOf } from '../text-types.ts';

export const register = translationOf<typeof danishRegister>()({
  title: 'Alternative models',
  intro:
    'Models that were tried but are not shown in the tables. They stand here with their results and can be withdrawn, but not deleted.',
  empty:
    'Models that were tried but are not shown in the tables stand here. Choose a model in the grid, or one of the robustness models, and keep it as an alternative.',
  keep: 'Keep as alternative',
  keepTitle: 'Keep as an alternative to model {model}',
  label: 'Name',
  reason: 'Why was it tried?',
  mayBeEmpty: 'May be left empty; appears in the table',
  save: 'Keep',
  kept: 'Alternative {id} is kept.',
  model: 'Model',
  differences: 'Differs in',
  coefficients: 'Coefficient',
  observations: 'Observations',
  groups: 'Groups',
  notRun: 'Not fitted',
  stale: 'Out of date: fitted {time}',
  refit: { one: 'Fit 1 alternative', other: 'Fit {count} alternatives' },
  withdraw: 'Withdraw {id}',
  withdrawTitle: 'Withdraw alternative {id}',
  withdrawReason: 'Why?',
  withdrawMeans: 'The alternative stays with the reason, also in the table’s note.',
  withdrawButton: 'Withdraw',
  withdrawn: 'Withdrawn: {reason}',
  restore: 'Take {id} back in',
  asTable: 'Include as a table',
  tableAdded: 'Added as table {number} under Tables.',
  isTable: 'Is included as table {number}.',
});
