// Replaces a source by another import; says when it begins and when it is stored. Given a row
// number, it ends itself there as a crash does, in the middle of the transaction.
import { openStudy } from '../../../../../src-main/store/open-study.ts';
import type { SplitRow } from '../../../../../src-main/store/sources.ts';
import { saveSource } from '../../../../../src-main/store/sources.ts';
import { inTransaction, sql } from '../../../../../src-main/store/sql.ts';
import { received } from './child.ts';
import { sampleRows, sampleSource } from './sample-source.ts';

const [path = '', passphrase = '', lastRow = ''] = await received();

function* rows(): Generator<SplitRow> {
  for (const row of sampleRows(12_000, 1_000_000)) {
    yield row;
    if (String(row.ordinal + 1) === lastRow) process.kill(process.pid, 'SIGKILL');
  }
}

const opened = openStudy(path, passphrase);
if (opened.ok) {
  // A small cache, so that pages reach the file long before the end, as in a large import.
  inTransaction(opened.value, (tx) => tx.run(sql`PRAGMA cache_size = 50`));
  process.send?.('begin');
  await new Promise((resolve) => setTimeout(resolve, 0));
  inTransaction(opened.value, (tx) => saveSource(tx, sampleSource('wave-1'), rows()));
  process.send?.('stored');
}
