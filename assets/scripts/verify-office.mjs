// Does an office program show the exported tables as they were written? Exports the sample study,
// lets LibreOffice convert Word, Excel and HTML files to PDF (and poppler to pictures to look at),
// and counts every printed estimate in the PDF. Not part of the tests: few machines have both.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNode, root, say } from './toolchain.mjs';

const FORMATS = ['docx', 'xlsx', 'html'];
const ESTIMATE = /-?\d+,\d+[*†]*\s\(\d+,\d+\)/gu;
const CONVERT_MS = 180_000;

function runs(program) {
  return spawnSync(program, ['--version'], { encoding: 'utf8', timeout: CONVERT_MS }).status === 0;
}

function call(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8', timeout: CONVERT_MS, cwd: root });
  if (result.status !== 0) say(`${program}: ${result.stderr ?? result.error}`);
  return result.status === 0 ? result.stdout : null;
}

/** Each printed estimate with how often it stands in the text. */
function countEstimates(text) {
  const counts = new Map();
  for (const [printed] of text.matchAll(ESTIMATE)) {
    const plain = printed.replaceAll(/\s/gu, ' ');
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return counts;
}

function toPdf(office, file, folder) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  call(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  const pdf = join(folder, 'tables.pdf');
  return existsSync(pdf) ? pdf : null;
}

function verifyFormat(office, format, { out, expected }) {
  const folder = join(out, format);
  mkdirSync(folder, { recursive: true });
  const pdf = toPdf(office, join(out, `tables.${format}`), folder);
  rmSync(join(folder, 'profile'), { recursive: true, force: true });
  if (pdf === null) return [`${format}: not converted`];
  call('pdftoppm', ['-r', '100', '-png', pdf, join(folder, 'page')]);
  const text = call('pdftotext', ['-layout', pdf, '-']);
  if (text === null) return [`${format}: the PDF was not read`];
  const found = countEstimates(text);
  return [...expected]
    .filter(([printed, count]) => found.get(printed) !== count)
    .map(
      ([printed, count]) => `${format}: ${printed} ${found.get(printed) ?? 0} of ${count} times`,
    );
}

function main([target]) {
  const office = ['soffice', 'libreoffice'].find(runs);
  if (office === undefined || spawnSync('pdftotext', ['-v']).error !== undefined) {
    say('LibreOffice and poppler (pdftotext, pdftoppm) are not both installed: nothing verified.');
    return 0;
  }
  const out = target ? resolve(target) : mkdtempSync(join(tmpdir(), 'panelvaerk-office-'));
  const cli = join('src-main', 'hosts', 'cli', 'main.ts');
  if (call(findNode() ?? process.execPath, [cli, 'demo', '--out', out]) === null) return 1;
  // Markdown is the plainest of the exports; its signs before stars and hyphens are not printed.
  const printed = readFileSync(join(out, 'tables.md'), 'utf8').replaceAll('\\', '');
  const expected = countEstimates(printed);
  const faults = FORMATS.flatMap((format) => verifyFormat(office, format, { out, expected }));
  for (const fault of faults) say(`✗ ${fault}`);
  say(`${expected.size} different estimates in ${FORMATS.length} formats; pictures in ${out}`);
  return faults.length === 0 && expected.size > 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
