import { expect, it } from 'vitest';

import { orderLevels } from '../../../../../src-main/domain/modelling/level-order.ts';

it('is numeric where all levels are numbers', () => {
  expect(orderLevels(['10', '9', '-1', '2.5'])).toEqual(['-1', '2.5', '9', '10']);
});

it('is Danish elsewhere: æ, ø, å last and aa as å', () => {
  const levels = ['Ærø', 'Øster', 'Aabenraa', 'Zoo', 'Anholt', 'Årup', '10'];
  expect(orderLevels(levels)).toEqual(['10', 'Anholt', 'Zoo', 'Ærø', 'Øster', 'Aabenraa', 'Årup']);
});

it('does not depend on the order in which levels come, nor count one twice', () => {
  expect(orderLevels(['b', 'a', 'b'])).toEqual(orderLevels(['a', 'b']));
  expect(orderLevels(['1', '1.0', '01'])).toEqual(orderLevels(['01', '1.0', '1']));
});
