// Does an office program show the exported tables as they were written? Exports the sample study's
// tables and its supplement, lets LibreOffice convert Word, Excel and HTML files to PDF (and poppler to pictures to look at),
// and counts every printed estimate in the PDF. Not part of the tests: few machines have both.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNode, root, say } from './toolchain.mjs';

const FORMATS = ['docx', 'xlsx', 'html'];
const FILES = ['tables', 'supplerende-materiale'];
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
  // As a text document: as a web page LibreOffice loses the first paragraph of any file.
  const asText = ['--infilter=HTML (StarWriter)', '--convert-to', 'pdf:writer_pdf_Export'];
  const filter = file.endsWith('.html') ? asText : ['--convert-to', 'pdf'];
  call(office, [profile, '--headless', ...filter, '--outdir', folder, file]);
  const pdf = join(folder, `${basename(file, extname(file))}.pdf`);
  return existsSync(pdf) ? pdf : null;
}

function verifyFile(office, name, { format, out }) {
  // Markdown is the plainest of the exports; its signs before stars and hyphens are not printed.
  const printed = readFileSync(join(out, `${name}.md`), 'utf8').replaceAll('\\', '');
  const expected = countEstimates(printed);
  const folder = join(out, format, name);
  mkdirSync(folder, { recursive: true });
  const pdf = toPdf(office, join(out, `${name}.${format}`), folder);
  rmSync(join(folder, 'profile'), { recursive: true, force: true });
  if (pdf === null) return [`${name}.${format}: not converted`];
  call('pdftoppm', ['-r', '100', '-png', pdf, join(folder, 'page')]);
  const text = call('pdftotext', ['-layout', pdf, '-']);
  if (text === null) return [`${name}.${format}: the PDF was not read`];
  const found = countEstimates(text);
  if (expected.size === 0) return [`${name}.md: no estimate was read`];
  say(`${name}.${format}: ${expected.size} different estimates expected`);
  return [...expected]
    .filter(([one, count]) => found.get(one) !== count)
    .map(([one, count]) => `${name}.${format}: ${one} ${found.get(one) ?? 0} of ${count} times`);
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
  const faults = FORMATS.flatMap((format) =>
    FILES.flatMap((name) => verifyFile(office, name, { format, out })),
  );
  for (const fault of faults) say(`✗ ${fault}`);
  say(`${FILES.length} files in ${FORMATS.length} formats; pictures in ${out}`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
