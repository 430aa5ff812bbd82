import type { PanelData } from '../../../../../src-main/stats/panel/panel-data.ts';
import type { PlainFrame } from '../../../../../src-main/domain/modelling/design.ts';
import { readFrame, referencePath } from '../../../../reference/read-frame.ts';

/** The files that the references of clustered covariances were computed on. */
export async function readClusterFrames(): Promise<ReadonlyMap<string, PlainFrame>> {
  return new Map([
    ['few-clusters', await readFrame(referencePath('cr2/few-clusters.csv'))],
    ['grunfeld', withPairs(await readFrame(referencePath('grunfeld/grunfeld.csv')))],
  ]);
}

/** Two regressors of one of the files, clustered by the named columns. */
export function clusterPanel(
  frame: PlainFrame,
  data: string,
  clusters: readonly string[],
): PanelData {
  const isFew = data === 'few-clusters';
  const column = (name: string) => (frame.columns.get(name) ?? []).map(Number);
  const terms = isFew ? ['x1', 'x2'] : ['value', 'capital'];
  return {
    outcome: Float64Array.from(column(isFew ? 'y' : 'inv')),
    columns: terms.map((term) => ({ term, values: Float64Array.from(column(term)) })),
    entity: Int32Array.from(column(isFew ? 'id' : 'firm')),
    time: Float64Array.from(column(isFew ? 'wave' : 'year')),
    clusters: clusters.map((name) => Int32Array.from(column(name))),
  };
}

/** Firms two by two, as in the reference script. */
function withPairs(frame: PlainFrame): PlainFrame {
  const pairs = (frame.columns.get('firm') ?? []).map((firm) => Math.floor((Number(firm) + 1) / 2));
  return { ...frame, columns: new Map([...frame.columns, ['pair', pairs]]) };
}
