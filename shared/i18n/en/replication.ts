import type { replication as danish } from '../da/replication.ts';
import { translationOf } from '../text-types.ts';

export const replication = translationOf<typeof danish>()({
  open: 'Replication package',
  title: 'Replication package',
  sentence:
    'A zip file with a Stata and an R script, codebook, specification and the expected numbers, so that others can repeat the tables.',
  rows: 'Which rows',
  synthetic: 'A synthetic twin',
  syntheticMeans:
    'No real persons. The same structure and nearly the same standard errors; the scripts have the twin’s own numbers.',
  none: 'No rows',
  noneMeans:
    'The tables’ own numbers, the scripts and the codebook. Only those who have the study’s data can run the scripts.',
  real: 'The study’s own rows',
  realMeans:
    'Without names, addresses and answer texts, but the rows can point to persons. The file is not encrypted.',
  data: 'Only the analysis data',
  dataMeans:
    'The study’s own rows with every variable and their codebook as csv, without scripts. The file is not encrypted.',
  decimal: 'Decimal mark',
  comma: 'Comma (Excel in Danish)',
  point: 'Point (Stata, R, Excel in English)',
  reason: 'Why may the real rows leave the study?',
  reasonMeans:
    'Ten characters at least. The reason stands in the file; the diary only says that it happened.',
  save: 'Save the package',
  saveData: 'Save the analysis data',
  done: {
    one: 'The package is saved outside the study. The scripts repeat 1 model.',
    other: 'The package is saved outside the study. The scripts repeat {count} models.',
  },
  partly:
    'The package is saved outside the study. Models in the R script: {inR}; in the Stata script: {inStata}.',
  dataDone: {
    one: 'The analysis data are saved outside the study: 1 row.',
    other: 'The analysis data are saved outside the study: {count} rows.',
  },
  covers: {
    one: 'Both scripts repeat 1 model.',
    other: 'Both scripts repeat all {count} models.',
  },
  coversNone: 'No model stands in a table yet.',
  alternatives: 'Not in the scripts: the alternative models {models}.',
  notInStata: 'The R script repeats every model. The Stata script cannot repeat:',
  cr2: 'table {title}: Stata 14 has no CR2 standard errors',
  'repaired-covariance':
    'table {title}: negative eigenvalues of the covariance matrix are set to zero, which Stata does not do',
});
