import { Buffer } from 'node:buffer';
import type { AppError } from '../../shared/contract/errors.ts';
import type { GridChoice, Specification } from '../../shared/contract/robustness.ts';
import type { ExportedFile } from '../../shared/contract/tables.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import { curveNames } from '../domain/robustness/curve-names.ts';
import { curvePicture } from '../domain/robustness/curve-picture.ts';
import { estimatorTitle } from './estimator-title.ts';
import type { OpenStudy } from './study-session.ts';

export interface PictureWish {
  readonly choice: GridChoice;
  readonly language: Language;
  readonly specifications: readonly Specification[];
}

/** A picture, and how many models were left out of it because they rest on too few persons. */
export interface Picture {
  readonly svg: string;
  readonly withheld: number;
}

/** The specification curve as it may leave the study; the window shows the same. */
export function pictureOf(study: OpenStudy, wish: PictureWish): Picture {
  const { plan } = study.document;
  const { choice, language, specifications } = wish;
  const shown = specifications.filter(
    ({ entities, estimate }) => estimate === null || entities >= plan.disclosure.minimum,
  );
  const names = curveNames(choice, { plan, language, estimatorTitle });
  return {
    svg: curvePicture({ choice, language, names, specifications: shown }),
    withheld: specifications.length - shown.length,
  };
}

/** The picture as a file; that it left is told in the log. */
export function releasePicture(
  study: OpenStudy,
  wish: PictureWish,
): Result<ExportedFile, AppError> {
  const { svg, withheld } = pictureOf(study, wish);
  const models = wish.specifications.length - withheld;
  const logged = study.log('picture-exported', { models, withheld });
  if (!logged.ok) return logged;
  return ok({
    fileName: `${wish.choice.modelSet}-${wish.choice.column}.svg`,
    mediaType: 'image/svg+xml',
    base64: Buffer.from(svg, 'utf8').toString('base64'),
  });
}
