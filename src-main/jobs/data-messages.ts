import { z } from 'zod';
import { appErrorSchema } from '../../shared/contract/errors.ts';
import { appEventSchema } from '../../shared/contract/events.ts';

const id = z.number().int();

/** What a host tells its data process. */
export const toDataSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id, procedure: z.string(), input: z.unknown() }),
  z.strictObject({
    kind: z.literal('add-bytes'),
    id,
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.strictObject({ kind: z.literal('add-path'), id, path: z.string() }),
  z.strictObject({ kind: z.literal('stop') }),
  z.strictObject({ kind: z.literal('child-message'), child: id, message: z.unknown() }),
  z.strictObject({ kind: z.literal('child-exit'), child: id, code: z.number().nullable() }),
]);
export type ToData = z.infer<typeof toDataSchema>;

const envelopeSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
]);

/** What a data process tells its host; `child-…` because only the host may start processes. */
export const fromDataSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), id, envelope: envelopeSchema }),
  z.strictObject({ kind: z.literal('token'), id, token: z.string() }),
  z.strictObject({ kind: z.literal('event'), event: appEventSchema }),
  z.strictObject({
    kind: z.literal('child-launch'),
    child: id,
    entry: z.literal('parse-child'),
    heapLimitMb: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal('child-send'), child: id, message: z.unknown() }),
  z.strictObject({ kind: z.literal('child-kill'), child: id }),
]);
export type FromData = z.infer<typeof fromDataSchema>;
