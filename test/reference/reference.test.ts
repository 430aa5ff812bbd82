import { describe, expect, it } from 'vitest';

import { folderParity } from '../../src-main/hosts/cli/parity/reference-folder.ts';
import { readFrame, referencePath } from './read-frame.ts';

/** A folder outside the repository with further data sets, if there is one. */
const further = process.env['PANELVAERK_REFERENCE'];
const folders = ['grunfeld', 'nist', 'study_sim'].map(referencePath);
if (further !== undefined) folders.push(further);

for (const folder of folders) {
  const { deviations } = await folderParity(folder, readFrame);

  describe(`numbers of other programs in ${folder.split('/').at(-1) ?? ''}`, () => {
    it('has comparisons', () => {
      expect(deviations.length).toBeGreaterThan(1);
    });
    it.each(deviations)('$dataset: $quantity ($compared numbers)', ({ worst, tolerance }) => {
      expect(worst).toBeLessThanOrEqual(tolerance);
    });
  });
}
