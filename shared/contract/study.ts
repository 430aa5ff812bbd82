import { z } from 'zod';
import { languageSchema } from '../plan/local-text.ts';
import { editSchema } from '../plan/plan-commands.ts';
import { studyPlanSchema } from '../plan/study-plan.ts';
import { storageErrors } from './errors.ts';
import { procedure } from './procedure.ts';

const nothing = z.strictObject({});

export const placeIds = [
  'sources',
  'linkage',
  'measures',
  'variables',
  'description',
  'models',
  'tables',
  'log',
] as const;
export type PlaceId = (typeof placeIds)[number];

/** How a place stands: nothing yet, waiting for a person, done, or older than what it rests on. */
export const placeStateSchema = z.strictObject({
  state: z.enum(['empty', 'needs-you', 'done', 'stale']),
  /** What it waits for or holds; `null` where a count says nothing. */
  count: z.number().int().nullable(),
});

export const studyOverviewSchema = z.strictObject({
  title: z.string(),
  fileName: z.string(),
  revision: z.number().int(),
  savedAt: z.string().nullable(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  waves: z.array(
    z.strictObject({ id: z.string(), label: z.string(), respondents: z.number().nullable() }),
  ),
  persons: z.number().int().nullable(),
  rowsUsed: z.number().int().nullable(),
  places: z.record(z.enum(placeIds), placeStateSchema),
});
export type StudyOverview = z.infer<typeof studyOverviewSchema>;

export const recentStudySchema = z.strictObject({
  /** A token for `study.open`. */
  file: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  exists: z.boolean(),
});

/** One line of the diary: an edit of the plan, or an event such as an import. */
export const logEntrySchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['edit', 'event']),
  /** A plan command's kind, or an event's name. */
  what: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** For an edit: whether it stands, was undone, or gave way to a later edit. */
  state: z.enum(['done', 'undone', 'superseded']).nullable(),
  revision: z.number().int().nullable(),
});

const editOutcome = z.strictObject({ revision: z.number().int() });
const openErrors = [
  'wrong-passphrase-or-damaged',
  'not-a-study',
  'not-encrypted',
  'unsupported-version',
  'unknown-file',
  ...storageErrors,
] as const;

/** The study as a file and as a document. Files are named by tokens that the host gave out. */
export const studyContract = {
  'study.state': procedure(nothing, z.strictObject({ overview: studyOverviewSchema.nullable() })),
  'study.recent': procedure(nothing, z.strictObject({ studies: z.array(recentStudySchema) })),
  'study.forget': procedure(z.strictObject({ file: z.string() }), nothing, ['unknown-file']),
  'study.create': procedure(
    z.strictObject({
      file: z.string(),
      title: z.string().trim().min(1),
      passphrase: z.string(),
      repeated: z.string(),
      template: z.enum(['council-panel', 'empty']),
    }),
    editOutcome,
    ['weak-passphrase', 'passphrases-differ', 'file-exists', ...openErrors],
  ),
  'study.open': procedure(
    z.strictObject({ file: z.string(), passphrase: z.string() }),
    editOutcome,
    openErrors,
  ),
  'study.close': procedure(nothing, nothing),
  'study.changePassphrase': procedure(
    z.strictObject({ current: z.string(), next: z.string(), repeated: z.string() }),
    nothing,
    ['weak-passphrase', 'passphrases-differ', ...openErrors],
  ),
  'study.plan': procedure(
    nothing,
    z.strictObject({ plan: studyPlanSchema, revision: z.number().int() }),
  ),
  'study.edit': procedure(z.strictObject({ command: editSchema }), editOutcome, [
    'bad-plan',
    'unknown-part',
    ...storageErrors,
  ]),
  'study.undo': procedure(nothing, editOutcome, ['nothing-to-undo', 'bad-plan', ...storageErrors]),
  'study.redo': procedure(nothing, editOutcome, ['nothing-to-redo', 'bad-plan', ...storageErrors]),
  'study.log': procedure(nothing, z.strictObject({ entries: z.array(logEntrySchema) })),
  'study.exportPlan': procedure(
    z.strictObject({ language: languageSchema }),
    z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  ),
};
