/** Which analysis data would the study have with other scale rules, or with fewer links? */
import {
  type LinkChoice,
  linkChoices,
  type ScaleChoice,
  scaleChoices,
} from '../../../shared/contract/robustness.ts';
import { invariant } from '../../../shared/kernel/assert.ts';
import { type Linkage, linkageByPairs } from '../linkage/link-records.ts';
import type { LinkedPair } from '../linkage/link-step.ts';
import { assemblePanel, type PanelFrame } from '../panel/assemble-panel.ts';
import type { Stage } from '../pipeline/stage.ts';
import { assembleStudyPanel, linkPersons, readSources } from '../pipeline/stages.ts';
import { scalesBy } from './specifications.ts';

/** What changes the analysis data themselves and not only the model. */
export interface FrameChoice {
  readonly scale: ScaleChoice;
  readonly links: LinkChoice;
}

/** Rules whose links nobody has to look at: an address of one's own, an equal name in the council. */
const CERTAIN_RULES = ['email', 'name'];

function countsIn(links: LinkChoice, { rule, decided }: LinkedPair): boolean {
  if (decided === 'same') return links !== 'certain';
  return links === 'all' || CERTAIN_RULES.includes(rule);
}

/** Persons by fewer links: comparing and deciding are the study's own. */
function fewerLinks(links: LinkChoice): Stage<Linkage> {
  return {
    id: `link-persons-${links}`,
    needs: [readSources, linkPersons],
    inputs: ({ document: { plan } }) => ({ waves: plan.waves }),
    run: ({ document: { plan } }, outputOf) => {
      const { lists, answers } = outputOf(readSources);
      return linkageByPairs(outputOf(linkPersons), { waves: plan.waves, lists, answers }, (pair) =>
        countsIn(links, pair),
      );
    },
  };
}

const LINKED: Readonly<Record<LinkChoice, Stage<Linkage>>> = {
  all: linkPersons,
  'certain-reviewed': fewerLinks('certain-reviewed'),
  certain: fewerLinks('certain'),
};

function otherPanel({ scale, links }: FrameChoice): Stage<PanelFrame> {
  const linked = LINKED[links];
  return {
    id: `assemble-panel-${scale}-${links}`,
    needs: [readSources, linked],
    inputs: (study) => assembleStudyPanel.inputs(study),
    run: ({ document: { plan } }, outputOf) => {
      const { lists, answers, figures } = outputOf(readSources);
      const changed = { ...plan, scales: scalesBy(plan.scales, scale) };
      return assemblePanel({ plan: changed, lists, answers, figures, linkage: outputOf(linked) });
    },
  };
}

const PANELS: ReadonlyMap<string, Stage<PanelFrame>> = new Map(
  linkChoices.flatMap((links) =>
    scaleChoices.map((scale) => {
      const isStudys = scale === 'as-plan' && links === 'all';
      const stage = isStudys ? assembleStudyPanel : otherPanel({ scale, links });
      return [`${scale} ${links}`, stage] as const;
    }),
  ),
);

/** Every panel that a choice of scale rule and links can ask for. */
export const CHOSEN_PANELS: readonly Stage<PanelFrame>[] = [...PANELS.values()];

/** The stage that makes the chosen analysis data; kept between grids as every stage's output is. */
export function chosenPanel({ scale, links }: FrameChoice): Stage<PanelFrame> {
  const stage = PANELS.get(`${scale} ${links}`);
  invariant(stage, 'every scale rule and choice of links has its panel');
  return stage;
}
