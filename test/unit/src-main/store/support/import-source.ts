// Replaces a source by another import; says when it begins and when it is stored.
import { openStudy } from '../../../../../src-main/store/open-study.ts';
import { saveSource } from '../../../../../src-main/store/sources.ts';
import { inTransaction } from '../../../../../src-main/store/sql.ts';
import { received } from './child.ts';
import { sampleRows, sampleSource } from './sample-source.ts';

const [path = '', passphrase = ''] = await received();
const opened = openStudy(path, passphrase);
if (opened.ok) {
  const rows = sampleRows(20_000, 1_000_000);
  process.send?.('begin');
  await new Promise((resolve) => setTimeout(resolve, 0));
  inTransaction(opened.value, (tx) => saveSource(tx, sampleSource('wave-1'), rows));
  process.send?.('stored');
}
