import { basename } from 'node:path';
import type { PlaceId, StudyOverview } from '../../shared/contract/study.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../domain/pipeline/stages.ts';
import { lastDone, nextUndone } from '../store/revisions.ts';
import { columnStatuses } from './model-results.ts';
import { parseCommand } from './stored-document.ts';
import type { OpenStudy } from './study-session.ts';

type PlaceState = StudyOverview['places'][PlaceId];

/** What the frame of the window tells: the study, what its numbers rest on, how each place stands. */
export function studyOverview(study: OpenStudy): StudyOverview {
  const { plan } = study.document;
  const hasRows = plan.sources.length > 0;
  const panel = hasRows ? study.output(assembleStudyPanel) : null;
  const respondents = (wave: string): number | null =>
    panel ? panel.wave.filter((id) => id === wave).length : null;
  return {
    title: plan.title,
    fileName: basename(study.database.path),
    revision: study.revision,
    savedAt: study.savedAt,
    canUndo: lastDone(study.database, parseCommand) !== null,
    canRedo: nextUndone(study.database, parseCommand) !== null,
    waves: plan.waves.map(({ id, label }) => ({ id, label, respondents: respondents(id) })),
    persons: panel?.entities ?? null,
    rowsUsed: panel?.rows ?? null,
    places: places(study, panel?.rows ?? 0),
  };
}

function places(study: OpenStudy, rows: number): StudyOverview['places'] {
  const { plan } = study.document;
  const waiting =
    plan.sources.length > 0
      ? study.output(linkPersons).pairs.filter((pair) => pair.status === 'in-review').length
      : 0;
  const whenRows = (count: number): PlaceState =>
    rows === 0 ? { state: 'empty', count: null } : { state: 'done', count };
  const models = modelsState(study, rows);
  return {
    sources: sourcesState(study),
    linkage:
      rows === 0
        ? { state: 'empty', count: null }
        : { state: waiting > 0 ? 'needs-you' : 'done', count: waiting },
    measures: whenRows(plan.scales.length),
    variables: whenRows(plan.variables.length),
    description: whenRows(plan.waves.length),
    models,
    tables: models.state === 'done' ? { state: 'done', count: plan.tables.length } : models,
    log: { state: 'done', count: null },
  };
}

function sourcesState(study: OpenStudy): PlaceState {
  const { plan } = study.document;
  if (plan.sources.length === 0) return { state: 'empty', count: null };
  const { lists, answers } = study.output(readSources);
  const isComplete = plan.waves.every(
    ({ id }) =>
      lists.some((record) => record.wave === id) && answers.some((record) => record.wave === id),
  );
  return { state: isComplete ? 'done' : 'needs-you', count: plan.sources.length };
}

function modelsState(study: OpenStudy, rows: number): PlaceState {
  if (rows === 0 || study.document.plan.modelSets.length === 0) {
    return { state: 'empty', count: null };
  }
  const statuses = columnStatuses(study);
  const toRun = statuses.filter((status) => status === 'not-run').length;
  if (toRun > 0) return { state: 'needs-you', count: toRun };
  const isStale = statuses.includes('stale');
  return { state: isStale ? 'stale' : 'done', count: statuses.length };
}
