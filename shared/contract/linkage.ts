import { z } from 'zod';
import { recordIdTextSchema } from '../plan/decisions.ts';
import { storageErrors } from './errors.ts';
import { localTextSchema } from '../plan/local-text.ts';
import { procedure } from './procedure.ts';

/** How alike one field of two records is; ordered from best to worst in `domain/linkage/levels`. */
export const fieldLevelSchema = z.strictObject({
  field: z.enum(['name', 'email', 'municipality', 'party', 'gender', 'age']),
  /** A level's id; the words for it are in `shared/i18n`. */
  level: z.string(),
});

/** A record as the reviewer sees it. Only this area and the import wizard show identities. */
export const reviewRecordSchema = z.strictObject({
  recordId: z.string(),
  sourceTitle: z.string(),
  wave: z.string(),
  name: z.string(),
  emails: z.array(z.string()),
  municipality: z.string().nullable(),
  party: localTextSchema.nullable(),
  role: localTextSchema.nullable(),
});
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;

/** Survey row to list row within a wave, or list row to list row between waves. */
export const linkStepSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['answer-list', 'list-list']),
  left: z.string(),
  right: z.string(),
  leftTotal: z.number().int(),
  rightTotal: z.number().int(),
  /** Rule id (email, name, decision …) → linked pairs, in the order of the rules. */
  rules: z.array(z.strictObject({ rule: z.string(), pairs: z.number().int() })),
  linked: z.number().int(),
  inReview: z.number().int(),
  unlinkedLeft: z.number().int(),
});

export const linkPairSchema = z.strictObject({
  step: z.string(),
  left: reviewRecordSchema,
  right: reviewRecordSchema,
  /** The rule that linked the pair or the reason why it waits for a person. */
  rule: z.string(),
  status: z.enum(['linked', 'in-review', 'rejected']),
  levels: z.array(fieldLevelSchema),
  /** What a person decided about it, if anything. */
  decided: z.enum(['same', 'different']).nullable(),
});
export type LinkPair = z.infer<typeof linkPairSchema>;

const pairIds = { left: recordIdTextSchema, right: recordIdTextSchema };
const revision = z.strictObject({ revision: z.number().int() });

export const linkageContract = {
  'linkage.overview': procedure(
    z.strictObject({}),
    z.strictObject({
      steps: z.array(linkStepSchema),
      waiting: z.number().int(),
      decided: z.number().int(),
      persons: z.number().int(),
      personsInAllWaves: z.number().int(),
      /** Answers that are not counted: a person's earlier answers, tests, rows on no list. */
      answersLeftOut: z.array(z.strictObject({ reason: z.string(), rows: z.number().int() })),
    }),
    ['sources-missing'],
  ),
  'linkage.review': procedure(
    z.strictObject({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.strictObject({ pairs: z.array(linkPairSchema), total: z.number().int() }),
    ['sources-missing'],
  ),
  /** Pairs that are linked (or were decided) whose name, e-mail or municipality holds the text. */
  'linkage.search': procedure(
    z.strictObject({
      text: z.string(),
      status: z.enum(['linked', 'decided']),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({ pairs: z.array(linkPairSchema), total: z.number().int() }),
    ['sources-missing'],
  ),
  /** Records of a step's side that hold the text and are not linked: for a link by hand. */
  'linkage.unlinked': procedure(
    z.strictObject({
      step: z.string(),
      side: z.enum(['left', 'right']),
      text: z.string(),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({ records: z.array(reviewRecordSchema), total: z.number().int() }),
    ['sources-missing', 'unknown-part'],
  ),
  'linkage.decide': procedure(
    z.strictObject({
      ...pairIds,
      verdict: z.enum(['same', 'different']),
      reason: z.string().trim().min(1).nullable(),
    }),
    revision,
    ['unknown-part', ...storageErrors],
  ),
  'linkage.withdraw': procedure(z.strictObject(pairIds), revision, [
    'unknown-part',
    ...storageErrors,
  ]),
};
