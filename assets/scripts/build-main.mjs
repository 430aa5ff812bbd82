// Bundles what runs outside the window; says nothing unless something is wrong.
import { build } from 'rolldown';
import bundles from '../../rolldown.config.mjs';

for (const { output, ...input } of bundles) {
  await build({ ...input, output });
}
