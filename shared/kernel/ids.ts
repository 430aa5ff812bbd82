import type { Result } from './result.ts';
import { err, ok } from './result.ts';

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A row of an imported source: a keyed hash of its source and identity cells, never a row number. */
export type RecordId = Branded<string, 'RecordId'>;

/** A politician across waves: derived from the records that were linked. */
export type PersonId = Branded<string, 'PersonId'>;

/** A municipality's official three-digit code; `101` and `0101` are the same. */
export type MunicipalityCode = Branded<number, 'MunicipalityCode'>;

export function parseRecordId(text: string): Result<RecordId, { code: 'not-a-record-id' }> {
  return /^[0-9a-f]{20}$/.test(text) ? ok(text as RecordId) : err({ code: 'not-a-record-id' });
}

export function personIdOf(anchor: RecordId): PersonId {
  return anchor as string as PersonId;
}

export function parseMunicipalityCode(
  value: string | number,
): Result<MunicipalityCode, { code: 'not-a-municipality-code' }> {
  const text = String(value).trim();
  const number = Number(text);
  const isCode = /^0?\d{3}$/.test(text) && number >= 101 && number <= 860;
  return isCode ? ok(number as MunicipalityCode) : err({ code: 'not-a-municipality-code' });
}
