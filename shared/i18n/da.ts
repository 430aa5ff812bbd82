import { alternatives, curveDimensions, curvePicture, curveTable } from './da/alternatives.ts';
import {
  derivations,
  flowReasons,
  flowSteps,
  missingReasons,
  modelWarnings,
  roles,
} from './da/analysis-codes.ts';
import { checkRepairs, checkRules, checkVerdicts } from './da/check-codes.ts';
import { checker } from './da/checker.ts';
import { commands } from './da/commands.ts';
import { description } from './da/description.ts';
import { details } from './da/details.ts';
import { disclosure, disclosureRules } from './da/disclosure.ts';
import { errors } from './da/errors.ts';
import { events } from './da/events.ts';
import { frame } from './da/frame.ts';
import { leftOutReasons, linkLevels, linkRules } from './da/link-codes.ts';
import { linkage } from './da/linkage.ts';
import { log } from './da/log.ts';
import { measures } from './da/measures.ts';
import { modelTerms, omittedSentences, omittedShort, testReadings } from './da/model-terms.ts';
import { modelTests, testReasons } from './da/model-tests.ts';
import { models } from './da/models.ts';
import { places } from './da/places.ts';
import { printedTables } from './da/printed-tables.ts';
import { register } from './da/register.ts';
import { replication } from './da/replication.ts';
import { robustness, robustnessChoices } from './da/robustness.ts';
import { rowIssues } from './da/row-issues.ts';
import { sentences } from './da/sentences.ts';
import { extractionNotes, scaleWarnings } from './da/scale-codes.ts';
import { sources } from './da/sources.ts';
import { start } from './da/start.ts';
import { study } from './da/study.ts';
import { tables } from './da/tables.ts';
import { variables } from './da/variables.ts';

/** The window's Danish texts, a section per place and per kind of code. */
export const da = {
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
} as const;
