import { fitPanel } from '../../src-main/stats/fit-panel.ts';
import { syntheticPanel } from './fits.ts';
import { timed } from './timed.ts';

/** Fits one panel in this process and prints time and memory: `rows columns estimator`. */
const [rows = '1700', columns = '32', estimator = 'fixed-effects'] = process.argv.slice(2);
const data = syntheticPanel(Number(rows), Number(columns));
const loaded = process.memoryUsage.rss();
const { milliseconds } = timed(() => fitPanel({ estimator, covariance: 'cluster', data }), 5);
const peak = process.resourceUsage().maxRSS * 1024;
const dataBytes = Number(rows) * ((Number(columns) + 2) * 8 + 4);
process.stdout.write(
  JSON.stringify({ milliseconds, extraBytes: Math.max(0, peak - loaded), dataBytes }),
);
