import { expect, it } from 'vitest';

import { freeId } from '../../../../shared/kernel/free-id.ts';

it('keeps a free id and numbers a taken one from 2', () => {
  const taken = new Set(['vision', 'vision-2']);
  expect(freeId('forlig', (id) => taken.has(id))).toBe('forlig');
  expect(freeId('vision', (id) => taken.has(id))).toBe('vision-3');
});
