/** Which comparisons does a folder of reference results allow? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PlainFrame } from '../../../domain/modelling/design.ts';
import { certifiedParity } from './certified-parity.ts';
import type { Deviation } from './deviations.ts';
import { panelParity } from './panel-parity.ts';
import {
  certifiedReferenceSchema,
  panelReferenceSchema,
  scaleReferenceSchema,
} from './reference-files.ts';
import { scaleParity } from './scale-parity.ts';

/** Reads one of the folder's csv files. */
export type FrameReader = (path: string) => Promise<PlainFrame>;

/** Every data set of the folder, in the order of their names. A file of another form is passed over. */
export async function folderParity(folder: string, readFrame: FrameReader): Promise<Deviation[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  const deviations: Deviation[] = [];
  for (const file of files) {
    const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    deviations.push(...(await fileParity(folder, content, readFrame)));
  }
  return deviations;
}

async function fileParity(
  folder: string,
  content: unknown,
  readFrame: FrameReader,
): Promise<Deviation[]> {
  const panel = panelReferenceSchema.safeParse(content);
  if (panel.success) {
    return panelParity(panel.data, await readFrame(join(folder, panel.data.csv)));
  }
  const scales = scaleReferenceSchema.safeParse(content);
  if (scales.success) {
    const frame = await readFrame(join(folder, scales.data.csv));
    return scaleParity(scales.data.dataset, scales.data.scales, frame);
  }
  const certified = certifiedReferenceSchema.safeParse(content);
  if (!certified.success) return [];
  return certifiedParity(certified.data, await readFrame(join(folder, certified.data.csv)));
}
