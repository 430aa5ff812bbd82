import type { LinkPair, ReviewRecord } from '../../shared/contract/linkage.ts';
import type { LocalText } from '../../shared/kernel/descriptor.ts';
import type { StudyPlan } from '../../shared/plan/study-plan.ts';
import { foldWords } from '../domain/import/fold-text.ts';
import { municipalityName } from '../domain/import/municipalities.ts';
import { partyTitle } from '../domain/import/parties.ts';
import { postTitle } from '../domain/import/posts.ts';
import type { AnswerRecord, ListRecord } from '../domain/import/records.ts';
import type { LinkedPair } from '../domain/linkage/link-step.ts';

/** Records by id as a reviewer sees them. */
export interface ReviewBook {
  record(id: string): ReviewRecord | null;
  pair(pair: LinkedPair): LinkPair | null;
}

/** Everybody that linkage knows, ready to be shown to a reviewer. */
export function reviewBook(
  records: readonly (ListRecord | AnswerRecord)[],
  plan: StudyPlan,
): ReviewBook {
  const byId = new Map<string, ListRecord | AnswerRecord>(
    records.map((record) => [record.recordId, record]),
  );
  const titles = new Map(plan.sources.map(({ id, title }) => [id, title]));
  const show = (found: ListRecord | AnswerRecord): ReviewRecord => ({
    recordId: found.recordId,
    sourceTitle: titles.get(found.sourceId) ?? '',
    wave: found.wave,
    name: found.fullName ?? '',
    emails: [...found.emails],
    municipality: found.municipality === null ? null : municipalityName(found.municipality),
    party: found.party === null ? null : partyTitle(found.party),
    role: found.kind === 'list' && found.posts.length > 0 ? roleOf(found) : null,
  });
  const record: ReviewBook['record'] = (id) => {
    const found = byId.get(id);
    return found ? show(found) : null;
  };
  return {
    record,
    pair(pair) {
      const [left, right] = [record(pair.left), record(pair.right)];
      if (!left || !right) return null;
      const { step, rule, status, decided } = pair;
      const levels = pair.levels.map((level) => ({ ...level }));
      return { step, left, right, rule, status, levels, decided };
    },
  };
}

function roleOf({ posts }: ListRecord): LocalText {
  const titles = posts.map(postTitle);
  return {
    da: titles.map(({ da }) => da).join(', '),
    en: titles.map(({ en }) => en).join(', '),
  };
}

/** Does the record's name, address or municipality hold the text, however it is spelled? */
export function holdsText(record: ReviewRecord, text: string): boolean {
  const wanted = foldWords(text);
  const fields = [record.name, ...record.emails, record.municipality ?? ''];
  return wanted === '' || fields.some((field) => foldWords(field).includes(wanted));
}
