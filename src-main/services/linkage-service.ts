import type { AppError } from '../../shared/contract/errors.ts';
import type { LinkPair } from '../../shared/contract/linkage.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { linkageSummary } from '../domain/linkage/linkage-summary.ts';
import type { Linkage } from '../domain/linkage/link-records.ts';
import type { LinkedPair } from '../domain/linkage/link-step.ts';
import { linkPersons, readSources } from '../domain/pipeline/stages.ts';
import { fail } from './app-error.ts';
import { holdsText, reviewBook } from './review-records.ts';
import type { ReviewBook } from './review-records.ts';
import type { Service } from './service.ts';
import type { OpenStudy, StudySession } from './study-session.ts';

interface LinkageServiceOptions {
  readonly session: StudySession;
  readonly clock: () => Date;
}

/** Who is who: counts per rule, the pairs that wait for a person, and what persons decided. */
export function createLinkageService(options: LinkageServiceOptions): Service<'linkage'> {
  const { session, clock } = options;
  return {
    'linkage.overview': () => {
      const study = requireLists(session);
      return study.ok ? ok(overview(study.value)) : study;
    },
    'linkage.review': ({ offset, limit }) => {
      const study = requireLists(session);
      if (!study.ok) return study;
      const { linkage, book } = linked(study.value);
      const waiting = linkage.pairs.filter(({ status }) => status === 'in-review');
      const pairs = shownPairs(waiting.slice(offset, offset + limit), book);
      return ok({ pairs, total: waiting.length });
    },
    'linkage.search': (input) => {
      const study = requireLists(session);
      return study.ok ? ok(search(study.value, input)) : study;
    },
    'linkage.unlinked': (input) => {
      const study = requireLists(session);
      return study.ok ? unlinked(study.value, input) : study;
    },
    'linkage.decide': ({ left, right, verdict, reason }) => {
      const study = session.require();
      if (!study.ok) return study;
      const { book } = linked(study.value);
      const unknown = [left, right].find((id) => book.record(id) === null);
      if (unknown !== undefined) return fail('unknown-part', { part: unknown });
      const decidedAt = clock().toISOString();
      return study.value.edit({
        kind: 'decide-pair',
        decision: { left, right, verdict, reason, decidedAt },
      });
    },
    'linkage.withdraw': ({ left, right }) => {
      const study = session.require();
      if (!study.ok) return study;
      const isKnown = study.value.document.decisions.pairs.some(
        (pair) => pair.left === left && pair.right === right,
      );
      if (!isKnown) return fail('unknown-part', { part: left });
      return study.value.edit({ kind: 'withdraw-decision', left, right });
    },
  };
}

function requireLists(session: StudySession): Result<OpenStudy, AppError> {
  const study = session.require();
  if (!study.ok) return study;
  return study.value.output(readSources).lists.length > 0 ? study : fail('sources-missing');
}

function linked(study: OpenStudy): { linkage: Linkage; book: ReviewBook } {
  const { lists, answers } = study.output(readSources);
  return {
    linkage: study.output(linkPersons),
    book: reviewBook([...lists, ...answers], study.document.plan),
  };
}

function overview(study: OpenStudy): Output<'linkage.overview'> {
  const linkage = study.output(linkPersons);
  const { steps, persons, waitingForReview, answersLeftOut } = linkageSummary(linkage);
  const waves = study.document.plan.waves.length;
  return {
    steps: steps.map((step) => ({ ...step, rules: step.rules.map((rule) => ({ ...rule })) })),
    waiting: waitingForReview,
    decided: study.document.decisions.pairs.length,
    persons,
    personsInAllWaves: linkage.persons.filter(({ members }) => members.length === waves).length,
    answersLeftOut: answersLeftOut.map((reason) => ({ ...reason })),
  };
}

function search(study: OpenStudy, input: Input<'linkage.search'>): Output<'linkage.search'> {
  const { linkage, book } = linked(study);
  const wanted = linkage.pairs.filter(({ status, decided }) =>
    input.status === 'decided' ? decided !== null : status === 'linked',
  );
  const found = shownPairs(wanted, book).filter(
    ({ left, right }) => holdsText(left, input.text) || holdsText(right, input.text),
  );
  return { pairs: found.slice(0, input.limit), total: found.length };
}

/** Records of a step's side without a partner; of answers only those that were given. */
function unlinked(
  study: OpenStudy,
  { step: id, side, text, limit }: Input<'linkage.unlinked'>,
): Result<Output<'linkage.unlinked'>, AppError> {
  const { linkage, book } = linked(study);
  const step = linkage.steps.find((candidate) => candidate.id === id);
  if (!step) return fail('unknown-part', { part: id });
  const { lists, answers } = study.output(readSources);
  const isAnswerSide = step.kind === 'answer-list' && side === 'left';
  const candidates = isAnswerSide
    ? answers.filter(({ wave, status }) => wave === step.left && status !== 'not-answered')
    : lists.filter(({ wave }) => wave === step[side]);
  const taken = new Set(
    linkage.pairs
      .filter((pair) => pair.step === id && pair.status === 'linked')
      .map((pair) => pair[side]),
  );
  const found = candidates
    .filter(({ recordId }) => !taken.has(recordId))
    .flatMap(({ recordId }) => book.record(recordId) ?? [])
    .filter((record) => holdsText(record, text))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
  return ok({ records: found.slice(0, limit), total: found.length });
}

function shownPairs(pairs: readonly LinkedPair[], book: ReviewBook): LinkPair[] {
  return pairs.flatMap((pair) => book.pair(pair) ?? []);
}
