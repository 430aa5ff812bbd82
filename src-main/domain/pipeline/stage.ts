import type { StudyDocument } from '../../../shared/plan/study-document.ts';
import type { SourceTable } from '../import/source.ts';

/** A source as it was stored: the raw table, and the hash that stands for its content. */
export interface StoredSource {
  readonly sourceId: string;
  readonly hash: string;
  readonly table: SourceTable;
}

/** The keyed hash that makes record ids; the pure layers have no cryptography of their own. */
export type IdentifyRecord = (
  recordKey: string,
  sourceId: string,
  identityCells: readonly (string | number | boolean | null)[],
  ordinal: number,
) => string;

/** All that a study's numbers come from. */
export interface StudyInputs {
  readonly document: StudyDocument;
  readonly sources: readonly StoredSource[];
  readonly identify: IdentifyRecord;
}

/** Gives a stage the output of a stage that it needs. */
export type OutputOf = <Output>(stage: Stage<Output>) => Output;

/**
 * One pure step from the raw sheets towards the tables.
 *
 * `inputs` names the parts of the study that the output depends on beyond the needed stages; it
 * is hashed, so equal inputs are never computed twice.
 */
export interface Stage<Output> {
  readonly id: string;
  readonly needs: readonly Stage<unknown>[];
  inputs(study: StudyInputs): unknown;
  run(study: StudyInputs, outputOf: OutputOf): Output;
}
