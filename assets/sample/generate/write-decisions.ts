import { readFileSync, writeFileSync } from 'node:fs';
import { decidePairs, readSampleRecords, truePersons } from './decide-pairs.ts';

const sampleFolder = new URL('../', import.meta.url);
const truthPath = new URL('../../../test/fixtures/sample-truth.csv', import.meta.url);

/** Writes `decisions.json`: run after the files were generated or the linking rules changed. */
const records = readSampleRecords(sampleFolder);
const decisions = decidePairs(records, truePersons(records, readFileSync(truthPath, 'utf8')));
const text = `${JSON.stringify(decisions, null, 2)}\n`;
writeFileSync(new URL('decisions.json', sampleFolder), text);
process.stdout.write(`decisions.json: ${decisions.pairs.length} pairs\n`);
