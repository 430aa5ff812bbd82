import type { GridChoice } from '../../../../shared/contract/robustness.ts';
import {
  type FurtherTable,
  type FurtherTableKindId,
  type FurtherTableOf,
  furtherTableNumbers,
} from '../../../../shared/plan/further-table.ts';
import type { Language } from '../../../../shared/plan/local-text.ts';
import type { StudyDocument } from '../../../../shared/plan/study-document.ts';
import { alternativesTable } from './alternatives-table.ts';
import { correlationTable } from './correlation-table.ts';
import { descriptiveTable } from './descriptive-table.ts';
import { fullRegressionTable } from './full-regression-table.ts';
import type { BuiltTable, FurtherTableKind, FurtherTableStudy } from './further-table-kind.ts';
import { groupDifferenceTable } from './group-difference-table.ts';
import { municipalityRelationTable } from './municipality-relation-table.ts';
import { reliabilityTable } from './reliability-table.ts';
import { representativenessTable } from './representativeness-table.ts';
import { responseTable } from './response-table.ts';
import { sampleFlowTable } from './sample-flow-table.ts';
import { specificationCurveTable } from './specification-curve-table.ts';
import { textTable } from './text-table.ts';

/** REGISTRY: every kind of table beside the regressions. */
export const FURTHER_TABLE_KINDS: {
  readonly [Kind in FurtherTableKindId]: FurtherTableKind<FurtherTableOf<Kind>>;
} = {
  text: textTable,
  descriptive: descriptiveTable,
  correlation: correlationTable,
  reliability: reliabilityTable,
  response: responseTable,
  representativeness: representativenessTable,
  'sample-flow': sampleFlowTable,
  'group-difference': groupDifferenceTable,
  'municipality-relation': municipalityRelationTable,
  'full-regression': fullRegressionTable,
  alternatives: alternativesTable,
  'specification-curve': specificationCurveTable,
};

/** What must have been fitted before the table can be made. */
interface TableNeeds {
  readonly modelSets: readonly string[];
  readonly grid: GridChoice | null;
  readonly alternatives: boolean;
}

export function needsOf(table: FurtherTable, document: StudyDocument): TableNeeds {
  const kind = kindOf(table);
  return {
    modelSets: kind.modelSets(table, document),
    grid: kind.grid?.(table) ?? null,
    alternatives: kind.needsAlternatives ?? false,
  };
}

/** The table as it prints in a language, numbered by its place in the plan. */
export function buildFurtherTable(
  table: FurtherTable,
  study: FurtherTableStudy,
  language: Language,
): BuiltTable {
  const number = furtherTableNumbers(study.document.plan.furtherTables).get(table.id);
  return kindOf(table).build(table, study, { number: number ?? '', language });
}

function kindOf(table: FurtherTable): FurtherTableKind {
  return FURTHER_TABLE_KINDS[table.kind];
}
