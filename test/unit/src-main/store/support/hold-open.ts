// Opens a study and keeps it open until it is ended.
import { openStudy } from '../../../../../src-main/store/open-study.ts';
import { received } from './child.ts';

const [path = '', passphrase = ''] = await received();
// Without something to wait for, the process would end.
setInterval(() => undefined, 1000);
const opened = openStudy(path, passphrase);
process.send?.(opened.ok ? 'open' : opened.error.code);
