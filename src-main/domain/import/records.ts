import type { MunicipalityCode, RecordId } from '../../../shared/kernel/ids.ts';

/** A party as the study counts it: ballot letters of the twelve parties, local lists, or none. */
export type PartyId =
  'A' | 'B' | 'C' | 'D' | 'F' | 'I' | 'O' | 'V' | 'Ø' | 'Å' | 'K' | 'Æ' | 'local' | 'none';

/** What a member list says about a person's role. */
export type Post =
  | 'mayor'
  | 'deputy-mayor'
  | 'alderman'
  | 'group-leader'
  | 'committee-chair'
  | 'committee-vice-chair'
  | 'member'
  | 'substitute';

interface PersonRecord {
  readonly recordId: RecordId;
  readonly sourceId: string;
  readonly wave: string;
  /** 1-based row in the file. */
  readonly row: number;
  readonly emails: readonly string[];
  readonly municipality: MunicipalityCode | null;
  readonly party: PartyId | null;
}

/** One row of a wave's member list. */
export interface ListRecord extends PersonRecord {
  readonly kind: 'list';
  readonly givenNames: string | null;
  readonly surname: string | null;
  readonly fullName: string;
  readonly posts: readonly Post[];
  readonly isSubstitute: boolean;
}

export type AnswerStatus = 'completed' | 'partly' | 'not-answered';
export type MissingReason = 'blank' | 'mapped-missing' | 'unreadable';

/** One row of a wave's survey: a person who was invited, and what was answered. */
export interface AnswerRecord extends PersonRecord {
  readonly kind: 'answer';
  readonly fullName: string | null;
  readonly status: AnswerStatus;
  /** When the answer was closed, ISO 8601, as far as the file says. */
  readonly closedAt: string | null;
  /** Field → what was answered; a field is either here or in `missing`. */
  readonly answers: Readonly<Record<string, string | number>>;
  readonly missing: Readonly<Record<string, MissingReason>>;
}

/** One figure of one municipality, of one year or (`null`) of every wave. */
export interface FigureRecord {
  readonly kind: 'figure';
  readonly sourceId: string;
  readonly row: number;
  readonly municipality: MunicipalityCode;
  readonly year: number | null;
  /** `population`, `urban-share` or another figure that the plan's variables ask for. */
  readonly figure: string;
  readonly value: number;
}

export type StudyRecord = ListRecord | AnswerRecord | FigureRecord;
