import { createHmac } from 'node:crypto';
import type { IdentifyRecord } from '../domain/pipeline/stage.ts';

/** A record's id: HMAC-SHA-256 of its source and identity cells under the study's key, 20 hex digits. */
export const identifyRecord: IdentifyRecord = (recordKey, sourceId, identityCells, ordinal) =>
  createHmac('sha256', Buffer.from(recordKey, 'hex'))
    .update(JSON.stringify([sourceId, identityCells, ordinal]))
    .digest('hex')
    .slice(0, 20);
