import type { Answer } from './answers.ts';
import { compareDanish } from './danish-order.ts';
import type { Facts } from './facts.ts';
import { groupBy } from './politician.ts';
import type { RandomStream } from './random.ts';
import { indexOf, type ItemScores } from './scores.ts';

/** Share of the municipalities with a vision on their website; it goes with nothing else. */
const VISION_SHARE = 0.58;
/** The usual share of a council that is behind the budget, and how it varies. */
const AGREEMENT = { level: 0.84, spread: 0.11, slope: 0.6 };

interface Answers {
  readonly answers: readonly Answer[];
  /** In the order of `answers`. */
  readonly scores: readonly ItemScores[];
}

/**
 * What is known of the municipalities themselves, as for the article's appendix B: whether the
 * website has a vision (unrelated to the answers), and which share of the council is part of the
 * budget agreement (weakly related to how much consensus its members seek). All of it is invented.
 */
export function municipalityFile(
  facts: Facts,
  { answers, scores }: Answers,
  random: RandomStream,
): Uint8Array {
  const levels = consensusLevels(answers, scores);
  const mean = average([...levels.values()]);
  const lines = [...facts.municipalities]
    .sort((one, other) => compareDanish(one.name, other.name))
    .map(({ code, name, seats }) => {
      const hasVision = random.chance(VISION_SHARE);
      const level = (levels.get(code) ?? mean) - mean;
      const share =
        AGREEMENT.level + AGREEMENT.slope * level + AGREEMENT.spread * random.normal();
      const members = Math.min(seats[2019], Math.max(1, Math.round(share * seats[2019])));
      const text = (members / seats[2019]).toFixed(3).replace('.', ',');
      return [name, String(code), hasVision ? '1' : '0', text];
    });
  const header = ['Kommune', 'Kommunenr.', 'Vision på hjemmesiden', 'Andel i budgetforliget'];
  const rows = [header, ...lines].map((cells) => cells.join(';'));
  return new TextEncoder().encode(`\uFEFF${rows.join('\r\n')}\r\n`);
}

function consensusLevels(
  answers: readonly Answer[],
  scores: readonly ItemScores[],
): ReadonlyMap<number, number> {
  const indexed = answers.flatMap(({ seat }, at) => {
    const level = indexOf(scores[at]?.consensus ?? []);
    return level === null ? [] : [{ code: seat.municipality.code, level }];
  });
  const byCode = groupBy(indexed, ({ code }) => code);
  return new Map([...byCode].map(([code, own]) => [code, average(own.map(({ level }) => level))]));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
