/** What a walk through an XML text meets. Names come without their prefix. */
export interface XmlVisitor {
  /** `attributes` is the raw text between name and bracket. Return false to stop. */
  open(name: string, attributes: string): boolean;
  /** `text` is the raw text since the last tag, entities not resolved. Return false to stop. */
  close(name: string, text: string): boolean;
}

export type XmlOutcome = 'complete' | 'stopped' | 'broken';

/**
 * Walks an XML text tag by tag in one pass. `broken` when tags do not nest, the text ends early,
 * attributes or entities are malformed, text stands between tags, or something stands inside the
 * root that no office program writes there (comments, CDATA): libraries disagree about those, so
 * that a file with them has no single meaning.
 */
export function walkXml(text: string, visitor: XmlVisitor): XmlOutcome {
  const open: string[] = [];
  let hasRoot = false;
  let isAfterOpen = false;
  let textStart = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', textStart)) {
    const end = tagEnd(text, at);
    if (end === -1) return 'broken';
    const second = text.charAt(at + 1);
    const before = text.slice(textStart, at);
    textStart = end + 1;
    if (second === '/') {
      const qualified = text.slice(at + 2, end).trimEnd();
      const isSound = isAfterOpen ? hasSoundEntities(before) : isBlank(before);
      if (open.pop() !== qualified || !isSound) return 'broken';
      if (!visitor.close(localName(qualified), before)) return 'stopped';
      isAfterOpen = false;
      continue;
    }
    if (!isBlank(before)) return 'broken';
    if (second === '?' || second === '!') {
      if (open.length > 0 || !isProlog(text, at, end)) return 'broken';
      continue;
    }
    if (open.length === 0 && hasRoot) return 'broken';
    hasRoot = true;
    const outcome = openTag(text.slice(at + 1, end), open, visitor);
    if (outcome !== 'complete') return outcome;
    isAfterOpen = text[end - 1] !== '/';
  }
  return hasRoot && open.length === 0 && isBlank(text.slice(textStart)) ? 'complete' : 'broken';
}

/** The value of an attribute in a tag's raw attribute text, entities resolved; null when absent. */
export function attribute(attributes: string, name: string): string | null {
  const match = attributePattern(name).exec(attributes);
  return match ? resolveEntities(match[1] ?? match[2] ?? '') : null;
}

const attributePatterns = new Map<string, RegExp>();

// Millions of cells ask for the same few names.
function attributePattern(name: string): RegExp {
  const known = attributePatterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributePatterns.set(name, pattern);
  return pattern;
}

/** The text that entities stand for; unknown ones stay as they are. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|lt|gt|amp|quot|apos);/gi, (whole, body: string) => {
    const named = NAMED_ENTITIES[body.toLowerCase()];
    if (named !== undefined) return named;
    if (!body.startsWith('#')) return whole;
    const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What a workbook means by a raw text: one kind of line end, entities, codes like `_x000B_`. */
export function plainText(raw: string): string {
  const lines = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  const text = resolveEntities(lines);
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function openTag(tag: string, open: string[], visitor: XmlVisitor): XmlOutcome {
  const isEmpty = tag.endsWith('/');
  const stop = isEmpty ? tag.length - 1 : tag.length;
  let nameEnd = 0;
  while (nameEnd < stop && tag.charCodeAt(nameEnd) > SPACE) nameEnd += 1;
  const qualified = tag.slice(0, nameEnd);
  const name = localName(qualified);
  const attributes = tag.slice(nameEnd, stop);
  if (name === '' || (attributes !== '' && !ATTRIBUTES.test(attributes))) return 'broken';
  if (!visitor.open(name, attributes)) return 'stopped';
  if (isEmpty) return visitor.close(name, '') ? 'complete' : 'stopped';
  open.push(qualified);
  return open.length > MAX_DEPTH ? 'broken' : 'complete';
}

const ATTRIBUTES = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/;
const STRAY_AMPERSAND = /&(?!(?:#x[0-9a-f]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);)/i;

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

function hasSoundEntities(text: string): boolean {
  return !text.includes('&') || !STRAY_AMPERSAND.test(text);
}

const SPACE = ' '.charCodeAt(0);
const BRACKET = '>'.charCodeAt(0);
const DOUBLE_QUOTE = '"'.charCodeAt(0);
const SINGLE_QUOTE = "'".charCodeAt(0);
// Far beyond what office programs write, and small enough that nothing piles up.
const MAX_TAG = 65_536;
const MAX_DEPTH = 100;

/** Where does the tag end? A bracket may stand inside a quoted attribute value. */
function tagEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return end === -1 ? -1 : end + 2;
  }
  const limit = Math.min(text.length, at + MAX_TAG);
  let quote = 0;
  for (let i = at + 1; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === BRACKET) return i;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return -1;
}

function isProlog(text: string, at: number, end: number): boolean {
  return text.startsWith('<!--', at) || (text.startsWith('<?', at) && text[end - 1] === '?');
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':');
  return colon === -1 ? qualified : qualified.slice(colon + 1);
}
