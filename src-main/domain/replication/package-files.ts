/** Which files let somebody else repeat the tables, with or without the real rows? */
import type { PanelEstimate } from '../../../shared/contract/models.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { ColumnRequest } from '../modelling/fit-requests.ts';
import { columnRequest } from '../modelling/fit-requests.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { analysisData } from './analysis-data.ts';
import { codebook } from './codebook.ts';
import {
  expectedCsv,
  expectedJson,
  type ExpectedModel,
  expectedNumbers,
  type FittedColumn,
} from './expected-numbers.ts';
import { type PackageSpec, tabledSets } from './package-spec.ts';
import { printedAlternatives, publicPlan } from './printed-alternatives.ts';
import { readmeText, type RowsReason } from './readme-text.ts';
import { rScript } from './scripts/r-script.ts';
import { stataDo } from './scripts/stata-do.ts';
import { createRandom } from './twin/random.ts';

export interface PackageFile {
  readonly name: string;
  readonly content: string;
}

/** A frame that leaves the study, with what the app computes on it. */
export interface PackageSources {
  readonly frame: PanelFrame;
  readonly plan: StudyPlan;
  readonly spec: PackageSpec;
  readonly estimateOf: (modelSet: string, column: string) => PanelEstimate | null;
  readonly rows: RowsReason;
  readonly language: Language;
  /** Decides the new numbers of persons; known to nobody outside the study. */
  readonly seed: string;
  readonly appVersion: string;
}

export interface PackageContent {
  readonly files: readonly PackageFile[];
  readonly models: readonly ExpectedModel[];
}

/** Data (unless none may leave), codebook, plan, both scripts, expected numbers, versions and a readme. */
export function packageFiles(sources: PackageSources): PackageContent {
  const { frame, plan, spec, estimateOf, rows, language, seed, appVersion } = sources;
  const requests = tabledRequests(plan, frame);
  const fitted = (modelSet: string, column: string): FittedColumn | null => {
    const estimate = estimateOf(modelSet, column);
    const request = requests.find((of) => of.modelSet === modelSet && of.column === column);
    return estimate === null || request === undefined ? null : { request, estimate };
  };
  // A twin's numbers are nobody's, and real rows tell all that their numbers do.
  const { minimum } = plan.disclosure;
  const models = expectedNumbers(spec, fitted, rows.kind === 'none' ? minimum : null);
  const versions = {
    format: 'panelvaerk-replication',
    version: 1,
    app: appVersion,
    rows: rows.kind,
  };
  const alternatives = printedAlternatives(plan);
  const leftOut = alternatives.map(({ id }) => id);
  const random = createRandom(`${seed}|numbers`);
  const data = analysisData({ frame, plan, spec, random, decimalMark: 'point' });
  const files = [
    { name: 'README.txt', content: readmeText(models, { rows, language, minimum, alternatives }) },
    ...(rows.kind === 'none' ? [] : [{ name: 'data.csv', content: data }]),
    {
      name: 'codebook.csv',
      content: codebook({ frame, spec, language, minimum, decimalMark: 'point' }),
    },
    { name: 'replicate.do', content: stataDo(models, spec, { language, leftOut }) },
    { name: 'replicate.R', content: rScript(models, spec, leftOut) },
    { name: 'expected.csv', content: expectedCsv(models) },
    { name: 'expected.json', content: expectedJson(models) },
    { name: 'plan.json', content: `${JSON.stringify(publicPlan(plan), null, 2)}\n` },
    { name: 'versions.json', content: `${JSON.stringify(versions, null, 2)}\n` },
  ];
  return { files, models };
}

/** Every tabled column's matrices on this frame. */
export function tabledRequests(plan: StudyPlan, frame: PanelFrame): ColumnRequest[] {
  return tabledSets(plan).flatMap((set) =>
    set.columns.map((column) => columnRequest(frame, plan, set, column)),
  );
}
