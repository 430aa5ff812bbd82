import { expect, it } from 'vitest';
import { isBinaryData } from '../../../../../src-main/domain/measures/is-binary.ts';
import { councilVariables } from '../../../../../src-main/domain/templates/council-variables.ts';

const mayor = councilVariables.find(({ id }) => id === 'mayor')!;

it('holds for 0 and 1, but not for other codes or for a number', () => {
  expect(isBinaryData(mayor, Float64Array.of(0, 1, 1))).toBe(true);
  expect(isBinaryData(mayor, Float64Array.of(1, 2))).toBe(false);
  expect(isBinaryData({ ...mayor, type: 'number' }, Float64Array.of(0, 1))).toBe(false);
});
