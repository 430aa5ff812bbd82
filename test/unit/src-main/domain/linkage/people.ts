import type { RecordId } from '../../../../../shared/kernel/ids.ts';
import { findMunicipality } from '../../../../../src-main/domain/import/municipalities.ts';
import type {
  AnswerRecord,
  ListRecord,
  PartyId,
} from '../../../../../src-main/domain/import/records.ts';

let rows = 0;

/** A record id that says in a test what it stands for. */
export function idOf(label: string): RecordId {
  return label as RecordId;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly place?: string;
  readonly party?: PartyId | null;
}

/** A row of a member list: Greve and Socialdemokratiet unless told otherwise. */
export function member(wave: string, { id, name, email, place, party }: Person): ListRecord {
  rows += 1;
  return {
    kind: 'list',
    recordId: idOf(id),
    sourceId: `list-${wave}`,
    wave,
    row: rows,
    givenNames: null,
    surname: null,
    fullName: name,
    emails: email === undefined ? [] : [email],
    municipality: findMunicipality(place ?? 'Greve')?.code ?? null,
    party: party === undefined ? 'A' : party,
    posts: ['member'],
    isSubstitute: false,
  };
}

/** A completed answer of that person. */
export function answer(
  wave: string,
  person: Person,
  more: Partial<Pick<AnswerRecord, 'status' | 'closedAt' | 'answers'>> = {},
): AnswerRecord {
  const { recordId, row, fullName, emails, municipality, party } = member(wave, person);
  return {
    kind: 'answer',
    recordId,
    sourceId: `survey-${wave}`,
    wave,
    row,
    fullName,
    emails,
    municipality,
    party,
    status: 'completed',
    closedAt: '2019-01-10T10:00:00',
    answers: {},
    missing: {},
    ...more,
  };
}
