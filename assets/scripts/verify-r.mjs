// Does R find what the app prints? Writes the sample study's replication package twice, on the
// synthetic twin and on its real rows, runs the R script of each, and compares its numbers with the
// app's at the printed digits. Needs Rscript (with plm for its second opinion); not part of the tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatSignificant, printStyle } from '../../shared/table/number-format.ts';
import { findNode, root, say } from './toolchain.mjs';

const SAMPLE = join(root, 'assets', 'sample');
const STUDY = [join(SAMPLE, 'plan.json'), '--decisions', join(SAMPLE, 'decisions.json')];
const ROWS = { twin: [], real: ['--real-rows', '--reason', 'verification of the sample study'] };
const PRINTED = /(-?\d+(?:,\d+)?)[*†]*\s\((\d+(?:,\d+)?)\)/gu;
const style = printStyle('da');

function call(program, args, cwd = root) {
  const result = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (result.error !== undefined) say(`${program}: ${result.error.message}`);
  return { isDone: result.status === 0, text: `${result.stdout ?? ''}${result.stderr ?? ''}` };
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

function numbersOfApp(folder) {
  const { models } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  return new Map(
    models.flatMap(({ model, coefficients = [] }) =>
      coefficients.map(({ term, estimate, standardError }) => [
        `${model} ${term}`,
        printed(estimate, standardError),
      ]),
    ),
  );
}

/** Every estimate that stands in the tables, and that R did not find as often. */
function lackingInTables(node, folder, found) {
  const cli = join(root, 'src-main', 'hosts', 'cli', 'main.ts');
  const out = join(folder, 'tables');
  if (!call(node, [cli, 'run', ...STUDY, '--out', out]).isDone) return ['tables were not written'];
  const left = [...found.values()];
  const text = readFileSync(join(out, 'tables.md'), 'utf8').replaceAll('\\', '');
  const cells = [...text.matchAll(PRINTED)].map(([, b, se]) => `${b} (${se})`);
  say(`tables: ${cells.length} printed estimates`);
  if (cells.length === 0) return ['no printed estimate was read'];
  return cells.filter((cell) => {
    const place = left.indexOf(cell);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function verify(node, kind, folder) {
  const out = join(folder, kind);
  const cli = join(root, 'src-main', 'hosts', 'cli', 'main.ts');
  const made = call(node, [cli, 'package', ...STUDY, '--out', out, ...ROWS[kind]]);
  if (!made.isDone) return [made.text];
  const { isDone, text } = call('Rscript', ['replicate.R'], out);
  const said = text.trimEnd().split('\n');
  say(`${kind}: ${said.slice(-2).join(' ')}`);
  const found = numbersOfR(text);
  const wanted = numbersOfApp(out);
  const faults = [...wanted].filter(([key, numbers]) => found.get(key) !== numbers);
  say(`${kind}: ${wanted.size - faults.length} of ${wanted.size} coefficients print alike`);
  return [
    ...(isDone && said.at(-1) === 'PASS' ? [] : ['the R script did not pass']),
    ...(wanted.size === 0 ? ['nothing was compared'] : []),
    ...faults.map(([key, numbers]) => `${key}: R ${found.get(key)}, app ${numbers}`),
    ...(kind === 'real' ? lackingInTables(node, out, found) : []),
  ].map((fault) => `${kind}: ${fault}`);
}

function main() {
  if (!call('Rscript', ['--version']).isDone) {
    say('Rscript was not found: nothing was verified.');
    return 1;
  }
  const node = findNode();
  if (node === null) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-verify-r-'));
  try {
    const faults = Object.keys(ROWS).flatMap((kind) => verify(node, kind, folder));
    for (const fault of faults) say(`✗ ${fault}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main();
