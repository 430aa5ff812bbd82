import { invariant } from '../../../shared/kernel/assert.ts';
import { stableJson } from './stable-json.ts';
import type { OutputOf, Stage, StudyInputs } from './stage.ts';

/** Outputs kept per stage: the present one and those that an undo leads back to. */
const KEPT_OUTPUTS = 4;

export interface Pipeline {
  /** The stage's output for this study; computed only if something that it rests on changed. */
  output<Output>(stage: Stage<Output>, study: StudyInputs): Output;
  /** Stands for everything that the stage's output rests on. */
  key(stage: Stage<unknown>, study: StudyInputs): string;
}

/** Runs stages over a content-hash cache. `hash` turns a text into a short digest of it. */
export function createPipeline(hash: (text: string) => string): Pipeline {
  const cache = new Map<string, Map<string, unknown>>();

  const key = (stage: Stage<unknown>, study: StudyInputs): string =>
    hash(
      stableJson({
        stage: stage.id,
        inputs: stage.inputs(study),
        needs: stage.needs.map((needed) => key(needed, study)),
      }),
    );

  const output = <Output>(stage: Stage<Output>, study: StudyInputs): Output => {
    const outputs = cache.get(stage.id) ?? new Map<string, unknown>();
    cache.set(stage.id, outputs);
    const stageKey = key(stage, study);
    const value = outputs.has(stageKey)
      ? outputs.get(stageKey)
      : stage.run(study, outputOf(stage, study));
    keepRecent(outputs, stageKey, value);
    return value as Output;
  };

  const outputOf =
    (stage: Stage<unknown>, study: StudyInputs): OutputOf =>
    (needed) => {
      invariant(stage.needs.includes(needed), `${stage.id} does not name ${needed.id} as needed`);
      return output(needed, study);
    };

  return { output, key };
}

function keepRecent(outputs: Map<string, unknown>, key: string, value: unknown): void {
  outputs.delete(key);
  outputs.set(key, value);
  for (const oldest of outputs.keys()) {
    if (outputs.size <= KEPT_OUTPUTS) break;
    outputs.delete(oldest);
  }
}
