import { serveParent } from '../../../../src-main/hosts/data/serve-parent.ts';
import { connectParent } from '../../../../src-main/jobs/parent-port.ts';
import { tinyServices } from './tiny-handlers.ts';

const served = serveParent(connectParent(), tinyServices);
process.on('disconnect', () => void served.stop());
