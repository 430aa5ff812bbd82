import { z } from 'zod';
import { decisionsSchema } from './decisions.ts';
import { studyPlanSchema } from './study-plan.ts';

/** All that a person specified or decided; every edit of it can be undone. */
export const studyDocumentSchema = z.strictObject({
  plan: studyPlanSchema,
  decisions: decisionsSchema,
});
export type StudyDocument = z.infer<typeof studyDocumentSchema>;
