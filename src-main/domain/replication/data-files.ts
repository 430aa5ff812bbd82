/** Which files are the analysis data by themselves, for somebody who works on in another program? */
import type { DecimalMark } from '../../../shared/contract/replication.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import type { PanelFrame } from '../panel/assemble-panel.ts';
import { analysisData } from './analysis-data.ts';
import { codebook } from './codebook.ts';
import type { PackageFile } from './package-files.ts';
import { packageSpec } from './package-spec.ts';
import { dataReadme } from './readme-text.ts';
import { createRandom } from './twin/random.ts';

export interface DataWish {
  readonly frame: PanelFrame;
  readonly plan: StudyPlan;
  /** Why the rows may leave; it stands in the readme. */
  readonly reason: string;
  readonly language: Language;
  readonly decimalMark: DecimalMark;
  /** Decides the new numbers of persons; known to nobody outside the study. */
  readonly seed: string;
}

/** Every variable of the plan, with its codebook and a readme that says why the rows are there. */
export function dataFiles(wish: DataWish): PackageFile[] {
  const { frame, plan, reason, language, decimalMark, seed } = wish;
  const spec = packageSpec(plan, frame, 'all');
  const random = createRandom(`${seed}|numbers`);
  const data = analysisData({ frame, plan, spec, random, decimalMark });
  const book = codebook({ frame, spec, language, decimalMark, minimum: plan.disclosure.minimum });
  // By this mark Excel reads UTF-8; Stata and R would take it for a part of the first name.
  const mark = decimalMark === 'comma' ? '\uFEFF' : '';
  return [
    { name: 'README.txt', content: dataReadme(reason, language) },
    { name: 'data.csv', content: mark + data },
    { name: 'codebook.csv', content: mark + book },
  ];
}
