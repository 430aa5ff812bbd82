import { expect, test } from 'vitest';
import { element, escapeText, words } from '../../../../../src-main/domain/robustness/svg.ts';

test('a label cannot become markup, nor hold what XML forbids', () => {
  expect(words('</text><script>1 & "2"\u0000</script>', { x: 1 })).toBe(
    '<text x="1">&lt;/text&gt;&lt;script&gt;1 &amp; &quot;2&quot;&lt;/script&gt;</text>',
  );
  expect(escapeText('æøå 😀 \uD800')).toBe('æøå 😀 ');
});

test('numbers have two decimals at most, and an empty element closes itself', () => {
  expect(element('rect', { x: 1 / 3, fill: '#fff' })).toBe('<rect x="0.33" fill="#fff"/>');
});
