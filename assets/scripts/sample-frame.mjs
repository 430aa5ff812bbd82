// A study computed from its folder, as the replication scripts need it: document, rows, estimates.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok } from '../../shared/kernel/result.ts';
import { assembleStudyPanel } from '../../src-main/domain/pipeline/stages.ts';
import { tabledRequests } from '../../src-main/domain/replication/package-files.ts';
import { forkLauncher } from '../../src-main/jobs/child-launcher.ts';
import { startParse } from '../../src-main/jobs/parse-process.ts';
import { computeStudy } from '../../src-main/services/compute-study.ts';
import { fitRequest } from '../../src-main/services/fit-columns.ts';
import { readSampleDocument } from '../../src-main/services/sample-study.ts';

export async function sampleStudy(folder) {
  const document = readSampleDocument(folder);
  const computed = await computeStudy(document, {
    readFile: (name) =>
      ok({ name: basename(name), bytes: new Uint8Array(readFileSync(join(folder, name))) }),
    parse: (bytes, fileName, options) =>
      startParse(forkLauncher, { bytes, fileName, options }).result,
  });
  if (!computed.ok) throw new Error(computed.error.code);
  const { outputOf, fits } = computed.value;
  return {
    document,
    frame: outputOf(assembleStudyPanel),
    estimateOf: (set, column) => fits.get(set)?.get(column)?.estimate ?? null,
  };
}

/** The study with the estimates of every tabled column. */
export async function fitStudy({ document, frame }, estimator) {
  const estimates = new Map();
  for (const request of tabledRequests(document.plan, frame)) {
    const plain = { ...request, fit: { ...request.fit, tests: 'model' } };
    const fit = await fitRequest(plain, estimator);
    if (fit.ok) estimates.set(`${request.modelSet}|${request.column}`, fit.value.estimate);
  }
  return {
    document,
    frame,
    estimateOf: (set, column) => estimates.get(`${set}|${column}`) ?? null,
  };
}
