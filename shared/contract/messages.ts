import { z } from 'zod';
import { appErrorSchema } from './errors.ts';
import { appEventSchema } from './events.ts';

/** What travels between a window and its data process, whatever the transport. */
export const requestSchema = z.strictObject({
  id: z.number().int().min(0),
  procedure: z.string(),
  input: z.unknown(),
});
export type Request = z.infer<typeof requestSchema>;

export const responseSchema = z.union([
  z.strictObject({ id: z.number().int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id: z.number().int(), ok: z.literal(false), error: appErrorSchema }),
]);

export const outgoingSchema = z.union([
  z.strictObject({ event: appEventSchema }),
  z.strictObject({ response: responseSchema }),
]);
export type Outgoing = z.infer<typeof outgoingSchema>;
