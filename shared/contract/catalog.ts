import { z } from 'zod';
import { localTextSchema } from '../plan/local-text.ts';
import { procedure } from './procedure.ts';

export const descriptorSchema = z.strictObject({ id: z.string(), title: localTextSchema });

/** What the registries hold: menus, forms and flags are drawn from this. */
export const catalogContract = {
  'catalog.list': procedure(
    z.strictObject({}),
    z.strictObject({
      appVersion: z.string(),
      sources: z.array(descriptorSchema.extend({ isPerWave: z.boolean() })),
      readers: z.array(descriptorSchema.extend({ extensions: z.array(z.string()) })),
      estimators: z.array(
        descriptorSchema.extend({
          covariances: z.array(z.string()),
          /** Choices of its own, the default first; a model column has a field of the same name. */
          options: z.array(descriptorSchema.extend({ values: z.array(descriptorSchema) })),
          takesWeights: z.boolean(),
        }),
      ),
      covariances: z.array(descriptorSchema),
      extractions: z.array(descriptorSchema),
      itemCorrelations: z.array(descriptorSchema),
      /** Kinds of tables beside the regressions, with the choices that each is made by. */
      furtherTables: z.array(descriptorSchema.extend({ choices: z.array(z.string()) })),
      writers: z.array(descriptorSchema.extend({ extension: z.string() })),
    }),
  ),
};
