// Does R find what the app prints? Makes replication packages of the sample study and of a study with
// every estimator and covariance, each on a synthetic twin and on the sample's real rows; runs each
// R script, compares its numbers with the app's, also at the printed digits, reads each do-file, and
// tells how near the twin's standard errors are. Needs Rscript (plm, sandwich, clubSandwich and lme4
// for second opinions); not part of the tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatSignificant, printStyle } from '../../shared/table/number-format.ts';
import { createEstimator } from '../../src-main/jobs/estimator.ts';
import { replicationPackage } from '../../src-main/services/replication-package.ts';
import { checkDo } from '../../test/unit/src-main/domain/replication/scripts/support/check-do.ts';
import { everyModel } from './every-model.mjs';
import { fitStudy, sampleStudy } from './sample-frame.mjs';
import { findNode, root, say } from './toolchain.mjs';
import { compareTwin } from './twin-errors.mjs';

const SAMPLE = join(root, 'assets', 'sample');
const REASON = 'verification of the sample study';
const PRINTED = /(-?\d+(?:,\d+)?)[*†]*\s\((\d+(?:,\d+)?)\)/gu;
const style = printStyle('da');

function call(program, args, cwd = root) {
  const result = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.error !== undefined) say(`${program}: ${result.error.message}`);
  return { isDone: result.status === 0, text: result.stdout ?? '', complaint: result.stderr ?? '' };
}

const printed = (b, se) => `${formatSignificant(b, style)} (${formatSignificant(se, style)})`;

/** Model and coefficient → b and se as they print, from what the R script wrote. */
function numbersOfR(text) {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const rows = lines.filter((fields) => fields.length === 4);
  return new Map(
    rows.map(([id, term, b, se]) => [`${id} ${term}`, printed(Number(b), Number(se))]),
  );
}

function numbersOfApp(models) {
  return new Map(
    models.flatMap(({ model, coefficients = [] }) =>
      coefficients.map(({ term, estimate, standardError }) => [
        `${model} ${term}`,
        printed(estimate, standardError),
      ]),
    ),
  );
}

/** Every estimate that stands in the sample's tables, and that R did not find as often. */
function lackingInTables(folder, found) {
  const cli = join(root, 'src-main', 'hosts', 'cli', 'main.ts');
  const study = [join(SAMPLE, 'plan.json'), '--decisions', join(SAMPLE, 'decisions.json')];
  const written = call(findNode(), [cli, 'run', ...study, '--out', folder]);
  if (!written.isDone) return [`the tables were not written: ${written.complaint}`];
  const left = [...found.values()];
  const text = readFileSync(join(folder, 'tables.md'), 'utf8').replaceAll('\\', '');
  const cells = [...text.matchAll(PRINTED)].map(([, b, se]) => `${b} (${se})`);
  if (cells.length === 0) return ['no printed estimate was read'];
  const lacking = cells.filter((cell) => {
    const place = left.indexOf(cell);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  say(`tables: R found ${cells.length - lacking.length} of ${cells.length} printed estimates`);
  return lacking;
}

/** Runs one package; what it compared, and what is wrong. */
async function verify(name, { study, rows, folder }, estimator) {
  const made = await replicationPackage(study, { rows, language: 'en' }, estimator);
  if (!made.ok) return { name, compared: 0, models: [], faults: [made.error.code] };
  mkdirSync(folder);
  const files = new Map(made.value.files.map((file) => [file.name, file.content]));
  for (const [file, content] of files) writeFileSync(join(folder, file), content);
  const { models } = JSON.parse(files.get('expected.json'));
  const { isDone, text } = call('Rscript', ['replicate.R'], folder);
  const said = text.trimEnd().split('\n');
  const found = numbersOfR(text);
  const wanted = numbersOfApp(models);
  const differing = [...wanted].filter(([key, numbers]) => found.get(key) !== numbers);
  const compared = Number(/(\d+) numbers compared/.exec(text)?.[1] ?? 0);
  say(`${name}: ${said.slice(-2).join(' ')}`);
  say(`  ${wanted.size - differing.length} of ${wanted.size} coefficients print alike`);
  for (const line of said.filter((one) => one.startsWith('not checked:'))) say(`  ${line}`);
  const agreeing = said.filter((line) => line.includes(' agrees on ')).length;
  say(`  second opinions: ${agreeing} models; Stata lacks ${made.value.notInStata.length}`);
  const [header = ''] = files.get('data.csv').split('\n');
  return {
    models,
    found,
    compared,
    faults: [
      ...(isDone && said.at(-1) === 'PASS' ? [] : [`the R script did not pass: ${said.at(-3)}`]),
      ...(call('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], folder).isDone
        ? []
        : ['a checksum differs']),
      ...differing.map(([key, numbers]) => `${key}: R ${found.get(key)}, app ${numbers}`),
      ...checkDo(files.get('replicate.do'), header.split(',')).map((fault) => `do-file: ${fault}`),
    ].map((fault) => `${name}: ${fault}`),
  };
}

async function verifyAll(folder) {
  const estimator = createEstimator();
  const sample = await sampleStudy(SAMPLE);
  const every = await fitStudy(everyModel(sample.document, sample.frame), estimator);
  const real = { kind: 'real', reason: REASON };
  const twin = { kind: 'synthetic' };
  const runs = [];
  for (const [name, study, rows] of [
    ['sample, twin', sample, twin],
    ['sample, real rows', sample, real],
    ['every estimator, twin', every, twin],
    ['every estimator, real rows', every, real],
  ]) {
    const own = join(folder, String(runs.length));
    runs.push(await verify(name, { study, rows, folder: own }, estimator));
  }
  await estimator.cancel();
  const [first, second] = runs;
  const faults = [
    ...runs.flatMap((run) => run.faults),
    ...lackingInTables(join(folder, 'tables'), second.found).map((cell) => `table: ${cell}`),
    ...compareTwin(sample.document.plan, first.models, second.models, say),
  ];
  return { faults, compared: runs.reduce((sum, run) => sum + run.compared, 0) };
}

async function main() {
  if (!call('Rscript', ['--version']).isDone) {
    say('Rscript was not found: nothing was verified.');
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-verify-r-'));
  try {
    const { faults, compared } = await verifyAll(folder);
    for (const fault of faults) say(`✗ ${fault}`);
    say(`${faults.length === 0 ? 'PASS' : 'FAIL'}: ${compared} numbers compared with R`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
