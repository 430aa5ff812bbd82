import { invariant } from '../../../shared/kernel/assert.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { SOURCES } from '../import/index.ts';
import type { AnswerRecord, FigureRecord, ListRecord, StudyRecord } from '../import/records.ts';
import type { SourceReading } from '../import/source.ts';
import { type ComparedRecords, compareRecords } from '../linkage/compare-records.ts';
import { type Linkage, linkCompared } from '../linkage/link-records.ts';
import { assemblePanel, type PanelFrame } from '../panel/assemble-panel.ts';
import type { Stage, StoredSource, StudyInputs } from './stage.ts';

/** What the sources say once their columns and values have been given their meaning. */
export interface ReadSources {
  readonly readings: ReadonlyMap<string, SourceReading>;
  readonly lists: readonly ListRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly figures: readonly FigureRecord[];
}

export const readSources: Stage<ReadSources> = {
  id: 'read-sources',
  needs: [],
  inputs: ({ document: { plan, decisions }, sources }) => ({
    recordKey: decisions.recordKey,
    sources: plan.sources,
    content: sources.map(({ sourceId, hash }) => ({ sourceId, hash })),
    waves: plan.waves,
    scales: plan.scales,
    derivations: plan.variables.map((variable) => variable.derivation),
  }),
  run: (study) => {
    const readings = new Map(
      study.sources.flatMap((stored) => {
        const reading = readSource(stored, study);
        return reading ? [[stored.sourceId, reading] as const] : [];
      }),
    );
    const records = [...readings.values()].flatMap((reading) => reading.records);
    const ofKind = <Kind extends StudyRecord['kind']>(kind: Kind) =>
      records.filter(
        (record): record is Extract<StudyRecord, { kind: Kind }> => record.kind === kind,
      );
    return {
      readings,
      lists: ofKind('list'),
      answers: ofKind('answer'),
      figures: ofKind('figure'),
    };
  },
};

function readSource(stored: StoredSource, study: StudyInputs): SourceReading | null {
  const { plan, decisions } = study.document;
  const source = plan.sources.find((candidate) => candidate.id === stored.sourceId);
  if (!source) return null;
  const kind = SOURCES.find((candidate) => candidate.id === source.kind);
  invariant(kind, 'a stored source is of a known kind');
  return kind.read(stored.table, source, {
    plan,
    identify: (cells, ordinal) =>
      study.identify(decisions.recordKey, source.id, cells, ordinal) as RecordId,
  });
}

/** The slow part of linking on its own, so that a decision in review costs next to nothing. */
export const compareStudyRecords: Stage<ComparedRecords> = {
  id: 'compare-records',
  needs: [readSources],
  inputs: ({ document: { plan } }) => ({ waves: plan.waves }),
  run: ({ document: { plan } }, outputOf) => {
    const { lists, answers } = outputOf(readSources);
    return compareRecords({ waves: plan.waves, lists, answers });
  },
};

export const linkPersons: Stage<Linkage> = {
  id: 'link-persons',
  needs: [readSources, compareStudyRecords],
  inputs: ({ document: { plan, decisions } }) => ({
    waves: plan.waves,
    rules: plan.linkage,
    decisions: decisions.pairs.map(({ left, right, verdict, decidedAt }) => ({
      left,
      right,
      verdict,
      decidedAt,
    })),
  }),
  run: ({ document: { plan, decisions } }, outputOf) => {
    const { lists, answers } = outputOf(readSources);
    return linkCompared(outputOf(compareStudyRecords), {
      waves: plan.waves,
      lists,
      answers,
      rules: plan.linkage,
      decisions: decisions.pairs,
    });
  },
};

export const assembleStudyPanel: Stage<PanelFrame> = {
  id: 'assemble-panel',
  needs: [readSources, linkPersons],
  inputs: ({ document: { plan } }) => ({
    waves: plan.waves,
    scales: plan.scales,
    variables: plan.variables,
    partySwitch: plan.partySwitch,
  }),
  run: ({ document: { plan } }, outputOf) => {
    const { lists, answers, figures } = outputOf(readSources);
    return assemblePanel({ plan, lists, answers, figures, linkage: outputOf(linkPersons) });
  },
};
