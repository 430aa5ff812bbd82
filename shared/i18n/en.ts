import { alternatives, curveDimensions, curvePicture, curveTable } from './en/alternatives.ts';
import {
  derivations,
  flowReasons,
  flowSteps,
  missingReasons,
  modelWarnings,
  roles,
} from './en/analysis-codes.ts';
import { checkRepairs, checkRules, checkVerdicts } from './en/check-codes.ts';
import { checker } from './en/checker.ts';
import { commands } from './en/commands.ts';
import { description } from './en/description.ts';
import { details } from './en/details.ts';
import { disclosure, disclosureRules } from './en/disclosure.ts';
import { errors } from './en/errors.ts';
import { events } from './en/events.ts';
import { frame } from './en/frame.ts';
import { leftOutReasons, linkLevels, linkRules } from './en/link-codes.ts';
import { linkage } from './en/linkage.ts';
import { log } from './en/log.ts';
import { measures } from './en/measures.ts';
import { modelTerms, omittedSentences, omittedShort, testReadings } from './en/model-terms.ts';
import { modelTests, testReasons } from './en/model-tests.ts';
import { models } from './en/models.ts';
import { places } from './en/places.ts';
import { printedTables } from './en/printed-tables.ts';
import { register } from './en/register.ts';
import { replication } from './en/replication.ts';
import { robustness, robustnessChoices } from './en/robustness.ts';
import { rowIssues } from './en/row-issues.ts';
import { sentences } from './en/sentences.ts';
import { extractionNotes, scaleWarnings } from './en/scale-codes.ts';
import { sources } from './en/sources.ts';
import { start } from './en/start.ts';
import { study } from './en/study.ts';
import { tables } from './en/tables.ts';
import { variables } from './en/variables.ts';
import type { da } from './da.ts';

/** The window's English texts: the same sections, keys and placeholders as the Danish. */
export const en = {
  checkRepairs,
  checkRules,
  checkVerdicts,
  checker,
  commands,
  derivations,
  description,
  details,
  disclosure,
  disclosureRules,
  errors,
  events,
  extractionNotes,
  flowReasons,
  flowSteps,
  frame,
  leftOutReasons,
  linkLevels,
  linkRules,
  linkage,
  log,
  measures,
  missingReasons,
  modelWarnings,
  modelTerms,
  modelTests,
  models,
  omittedSentences,
  omittedShort,
  places,
  alternatives,
  curveDimensions,
  curvePicture,
  curveTable,
  printedTables,
  register,
  replication,
  robustness,
  robustnessChoices,
  roles,
  rowIssues,
  sentences,
  scaleWarnings,
  sources,
  start,
  study,
  tables,
  testReadings,
  testReasons,
  variables,
} satisfies Record<keyof typeof da, object>;
