import { readFileSync } from 'node:fs';
import {
  linkSample,
  readSampleRecords,
  truePersons,
} from '../../assets/sample/generate/decide-pairs.ts';
import { decisionsSchema } from '../../shared/plan/decisions.ts';
import { measureFits } from './fits.ts';
import { measureLinkage } from './linkage.ts';
import { measureRobustness } from './robustness.ts';
import { timed } from './timed.ts';

const folder = new URL('../../assets/sample/', import.meta.url);
const truthPath = new URL('../fixtures/sample-truth.csv', import.meta.url);

/** Speed, memory and linkage quality; nothing here is a test. */
async function main(): Promise<void> {
  reportLinkage();
  print('');
  measureFits(print);
  print('');
  for (const line of await measureRobustness()) print(line);
}

function reportLinkage(): void {
  const records = readSampleRecords(folder);
  const personOf = truePersons(records, readFileSync(truthPath, 'utf8'));
  const decisions = decisionsSchema.parse(
    JSON.parse(readFileSync(new URL('decisions.json', folder), 'utf8')),
  );
  const before = timed(() => linkSample(records, []));
  const after = timed(() => linkSample(records, decisions.pairs));
  const rules = measureLinkage(before.value, { personOf });
  const reviewed = measureLinkage(after.value, { personOf });
  print('Linkage on the sample study (list to list)');
  print(`  true pairs                 ${rules.truePairs}`);
  print(`  by rules                   ${rules.linked} linked, ${rules.inReview} in review`);
  print(`  precision                  ${rules.precision.toFixed(4)}   (target >= 0.995)`);
  print(`  recall before review       ${rules.recallBeforeReview.toFixed(4)}   (target >= 0.90)`);
  print(`  precision after decisions  ${reviewed.precision.toFixed(4)}`);
  print(
    `  recall after decisions     ${reviewed.recallBeforeReview.toFixed(4)}   (target >= 0.97)`,
  );
  print(
    `  answers on the right row   ${rules.answerPrecision.toFixed(4)} of ${rules.answersLinked}`,
  );
  print(`  time                       ${before.milliseconds.toFixed(0)} ms`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
