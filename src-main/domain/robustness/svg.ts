/** How is a drawing written as SVG? Text is escaped, numbers are short, equal input gives equal bytes. */

type Attributes = Readonly<Record<string, string | number>>;

/** An element with its content, which is SVG already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => attribute(key, value))];
  return content === '' ? `<${head.join(' ')}/>` : `<${head.join(' ')}>${content}</${name}>`;
}

/** Words at a place. */
export function words(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeText(text));
}

/** Nothing in a label or a title can become markup, and what XML forbids is left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function attribute(key: string, value: string | number): string {
  const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  return `${key}="${escapeText(text)}"`;
}
