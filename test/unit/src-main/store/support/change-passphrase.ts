// Opens a study, says so, and changes its passphrase.
import { changePassphrase } from '../../../../../src-main/store/change-passphrase.ts';
import { openStudy } from '../../../../../src-main/store/open-study.ts';
import { received } from './child.ts';

const [path = '', current = '', next = ''] = await received();
const opened = openStudy(path, current);
if (opened.ok) {
  process.send?.('begin');
  await new Promise((resolve) => setTimeout(resolve, 0));
  const changed = changePassphrase(opened.value, current, next);
  process.send?.(changed.ok ? 'changed' : changed.error.code);
}
