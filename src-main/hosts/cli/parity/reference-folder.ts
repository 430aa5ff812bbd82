/** Which comparisons does a folder of reference results allow? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PlainFrame } from '../../../domain/modelling/design.ts';
import { invariant } from '../../../../shared/kernel/assert.ts';
import { parseJson } from '../../../../shared/kernel/parse-json.ts';
import { certifiedParity } from './certified-parity.ts';
import { createLedger, type Deviation, notUnderstood } from './deviations.ts';
import { panelParity, specDesign } from './panel-parity.ts';
import { comparePublished } from './published-parity.ts';
import {
  certifiedReferenceSchema,
  type PanelReference,
  panelReferenceSchema,
  publishedSchema,
  type PublishedNumber,
  scaleReferenceSchema,
  stataLogSchema,
} from './reference-files.ts';
import { scaleParity } from './scale-parity.ts';
import { type SpecFits, specFits } from './spec-fits.ts';
import { stataLogParity } from './stata-log-parity.ts';

/** Reads one of the folder's csv files. */
export type FrameReader = (path: string) => Promise<PlainFrame>;

/** What a folder says about the program's numbers. */
export interface FolderParity {
  readonly deviations: readonly Deviation[];
  /** What was seen and not compared, and why. */
  readonly notes: readonly string[];
}

interface ReferenceFolder {
  readonly path: string;
  readonly readFrame: FrameReader;
}

/** Every data set of the folder, in the order of their names. A file of another form is a failure. */
export async function folderParity(path: string, readFrame: FrameReader): Promise<FolderParity> {
  const folder = { path, readFrame };
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  const all: FolderParity[] = [];
  for (const file of files) all.push(await fileParity(folder, file));
  return {
    deviations: all.flatMap(({ deviations }) => deviations),
    notes: all.flatMap(({ notes }) => notes),
  };
}

async function fileParity(folder: ReferenceFolder, file: string): Promise<FolderParity> {
  const content = parseJson(readFileSync(join(folder.path, file), 'utf8'));
  const frameOf = (csv: string) => folder.readFrame(join(folder.path, csv));
  const only = (deviations: readonly Deviation[]): FolderParity => ({ deviations, notes: [] });
  const panel = panelReferenceSchema.safeParse(content);
  if (panel.success) return only(panelParity(panel.data, await frameOf(panel.data.csv)));
  const scales = scaleReferenceSchema.safeParse(content);
  if (scales.success) {
    const { dataset, csv, scales: expected } = scales.data;
    return only(scaleParity(dataset, expected, await frameOf(csv)));
  }
  const certified = certifiedReferenceSchema.safeParse(content);
  if (certified.success) {
    return only(certifiedParity(certified.data, await frameOf(certified.data.csv)));
  }
  const log = stataLogSchema.safeParse(content);
  if (log.success) {
    // `stata_simpanel_stata13.json` is the log of `stata_simpanel_full.json` and its sisters.
    const family = file.replace(/[^_]*\.json$/, '');
    const deviations: Deviation[] = [];
    for (const [name, models] of Object.entries(log.data.results)) {
      const fits = await fitsOfSpec(folder, `${family}${name}`, null);
      deviations.push(...stataLogParity(`${family}${name}`, models, fits));
    }
    return only(deviations);
  }
  const published = publishedSchema.safeParse(content);
  if (published.success) return publishedParity(folder, file, published.data.values);
  return only([notUnderstood(file)]);
}

async function publishedParity(
  folder: ReferenceFolder,
  file: string,
  values: readonly PublishedNumber[],
): Promise<FolderParity> {
  const ledger = createLedger(file.replace(/\.json$/, ''));
  const known = new Map<string, SpecFits>();
  let skipped = 0;
  for (const value of values) {
    const key = `${value.dataset} ${value.spec}`;
    const fits = known.get(key) ?? (await fitsOfSpec(folder, value.dataset, value.spec));
    known.set(key, fits);
    if (!comparePublished(value, fits, ledger)) skipped += 1;
  }
  const note = `${file}: ${skipped} numbers belong to Hausman forms that are not offered (sigmaless, with the constant)`;
  return { deviations: ledger.deviations(), notes: skipped === 0 ? [] : [note] };
}

/** The fits of a data set's specification, or of its first. */
async function fitsOfSpec(
  { path, readFrame }: ReferenceFolder,
  dataset: string,
  specId: string | null,
): Promise<SpecFits> {
  const content = parseJson(readFileSync(join(path, `${dataset}.json`), 'utf8'));
  const reference: PanelReference = panelReferenceSchema.parse(content);
  const spec = reference.specs.find(({ id }) => specId === null || id === specId);
  invariant(spec !== undefined, `${dataset} has the specification ${specId ?? ''}`);
  const frame = await readFrame(join(path, reference.csv));
  return specFits(specDesign(reference, spec, frame).data);
}
