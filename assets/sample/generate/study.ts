import type { Answer } from './answers.ts';
import { drawAnswers } from './answers.ts';
import { drawCouncils2019 } from './councils-2019.ts';
import { drawCouncils2023 } from './councils-2023.ts';
import type { Facts } from './facts.ts';
import type { Politician } from './politician.ts';
import { drawPosts } from './posts.ts';
import { randomStream } from './random.ts';
import type { Respondents } from './respondents.ts';
import { drawRespondents } from './respondents.ts';

/** The invented people and what is known of them before any file is written. */
export interface Study {
  readonly people: readonly Politician[];
  readonly respondents: Respondents;
  readonly answers: readonly Answer[];
}

/** Draws councils, posts, respondents and their gaps; each step has a stream of its own. */
export function drawStudy(facts: Facts, seed: number): Study {
  const stream = (name: string): ReturnType<typeof randomStream> => randomStream(seed, name);
  const first = drawCouncils2019(facts, stream('councils 2019'));
  drawPosts(first, 2019, stream('posts 2019'));
  const people = drawCouncils2023(facts, first, stream('councils 2023'));
  drawPosts(people, 2023, stream('posts 2023'));
  const respondents = drawRespondents(people, stream('respondents'));
  const answers = drawAnswers(respondents, {
    missing: stream('missing'),
    socr: stream('sense of responsibility'),
    outcomes: stream('outcomes'),
  });
  return { people, respondents, answers };
}
