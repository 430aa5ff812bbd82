import type { LinkRecord, LinkContext } from './link-side.ts';
import { isInitialsAddress } from './addresses.ts';
import type { PairLevels } from './levels.ts';

/** Rules that link without a person, in the order in which they are tried. */
export const LINK_RULES = ['email', 'name', 'name-variant'] as const;
export type LinkRule = (typeof LINK_RULES)[number];

/** Why a pair waits for a person. */
export type ReviewReason =
  | 'several-candidates'
  | 'email-other-name'
  | 'common-name'
  | 'given-name-dropped'
  | 'name-variant'
  | 'surname-changed'
  | 'short-form'
  | 'other-municipality'
  | 'implausible'
  | 'rule-off';

export type Proposal =
  | { readonly kind: 'link'; readonly rule: LinkRule }
  /** `weight`: how much speaks for the pair, to show the best of several. */
  | { readonly kind: 'review'; readonly reason: ReviewReason; readonly weight: number };

/** Above this many expected namesakes in a council, a name alone does not carry another party. */
const COMMON_NAME = 0.002;
/** Below this a name is rare enough to follow a person to another municipality. */
const RARE_NAME = 0.004;

/** What do the levels of a pair speak for? `null` if for nothing. */
export function propose(
  levels: PairLevels,
  left: LinkRecord,
  right: LinkRecord,
  context: LinkContext,
): Proposal | null {
  if (levels.email === 'same') return proposeByAddress(levels, left, right);
  if (levels.municipality !== 'different') return proposeInCouncil(levels, left, context);
  return proposeElsewhere(levels, left, context);
}

const review = (reason: ReviewReason, weight: number): Proposal => ({
  kind: 'review',
  reason,
  weight,
});
const link = (rule: LinkRule): Proposal => ({ kind: 'link', rule });

/** An address of one's own decides, unless the names contradict it. */
function proposeByAddress(levels: PairLevels, left: LinkRecord, right: LinkRecord): Proposal {
  switch (levels.name.level) {
    case 'exact':
    case 'same-words':
    case 'spelling':
    case 'initials':
    case 'middle':
    case 'short-form':
    case 'surname-added':
      return link('email');
    case 'surname-changed': {
      const common = left.emails.filter((address) => right.emails.includes(address));
      const isReusable = common.every((address) => isInitialsAddress(address));
      return isReusable ? review('email-other-name', 3) : link('email');
    }
    case 'missing':
      return levels.municipality === 'different' ? review('email-other-name', 3) : link('email');
    case 'given-differs':
    case 'different':
      return review('email-other-name', levels.municipality === 'same' ? 2 : 1);
  }
}

/** The same name in the same council, or one that differs as names do. */
function proposeInCouncil(
  levels: PairLevels,
  left: LinkRecord,
  context: LinkContext,
): Proposal | null {
  switch (levels.name.level) {
    case 'exact':
    case 'same-words':
      return proposeSameName(levels, left, context);
    case 'spelling':
      return levels.party === 'different' ? review('name-variant', 3) : link('name-variant');
    case 'initials':
    case 'middle':
      return proposeShorterName(levels, context);
    case 'short-form':
    case 'surname-added':
    case 'surname-changed':
    case 'given-differs':
      return proposeOtherName(levels);
    case 'different':
    case 'missing':
      return null;
  }
}

/** Namesakes of another party in one council are two persons more often than one who switched. */
function proposeSameName(
  { party, email }: PairLevels,
  left: LinkRecord,
  context: LinkContext,
): Proposal {
  const isCommon = left.name !== null && context.namesakes(left.name) > COMMON_NAME;
  const isDoubtful = party === 'different' && email !== 'alike' && isCommon;
  return isDoubtful ? review('common-name', 4) : link('name');
}

/** Poul Hansen and Poul Erik Hansen may be two persons; Henrik Skov Andersen drops the Skov. */
function proposeShorterName(levels: PairLevels, context: LinkContext): Proposal {
  const { name, party } = levels;
  if (name.extra.some((word) => context.givenNames.has(word))) {
    return review('given-name-dropped', 3 + supportOf(levels));
  }
  return party === 'different'
    ? review('name-variant', 2 + supportOf(levels))
    : link('name-variant');
}

/** A first or last name that is another one needs something else that speaks for the pair. */
function proposeOtherName(levels: PairLevels): Proposal | null {
  const { name, email } = levels;
  const support = supportOf(levels);
  const isLikely = {
    'short-form': support > 0 || name.shared > 1,
    'surname-added': support > 0 || name.shared > 2,
    'surname-changed': email === 'alike' || (name.shared > 1 && support > 0),
    'given-differs': email === 'alike',
  };
  switch (name.level) {
    case 'short-form':
      return isLikely[name.level] ? review('short-form', 1 + support) : null;
    case 'surname-added':
    case 'surname-changed':
      return isLikely[name.level] ? review('surname-changed', 1 + support) : null;
    default:
      return isLikely['given-differs'] ? review('name-variant', 1 + support) : null;
  }
}

function supportOf({ party, email }: PairLevels): number {
  return Number(party === 'same') + 2 * Number(email === 'alike');
}

/** A rare name in another council may be a person who moved. */
function proposeElsewhere(
  { name, party, email }: PairLevels,
  left: LinkRecord,
  context: LinkContext,
): Proposal | null {
  const isSameName = name.level === 'exact' || name.level === 'same-words';
  if (!isSameName || !left.name) return null;
  const isRare = context.namesakes(left.name) < RARE_NAME;
  return isRare && (party === 'same' || email === 'alike') ? review('other-municipality', 0) : null;
}
