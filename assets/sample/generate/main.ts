import { mkdirSync, writeFileSync } from 'node:fs';
import { generateSample } from './generate-sample.ts';

const sampleFolder = new URL('../', import.meta.url);
const truthPath = new URL('../../../test/fixtures/sample-truth.csv', import.meta.url);

/** Writes the sample's files and, beside the tests, who is who in them. */
const sample = await generateSample();
for (const [path, bytes] of sample.files) {
  const target = new URL(path, sampleFolder);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, bytes);
  process.stdout.write(`${path}: ${bytes.length} bytes\n`);
}
mkdirSync(new URL('.', truthPath), { recursive: true });
writeFileSync(truthPath, sample.truth);
