import { attribute } from './xml-walk.ts';

/** What a cell's tag says. */
export interface CellAttributes {
  readonly reference: string | null;
  readonly type: string;
  readonly style: number;
}

const KNOWN_TYPES = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'];
// As nearly all programs write it. One pattern instead of four: this runs once per cell.
const PLAIN = /^ r="([A-Z]+\d+)"(?: (s|t)="(\w+)")?(?: (s|t)="(\w+)")?$/;
// Whatever else stands in a cell's tag may be a damaged spelling of one of these.
const ALLOWED = /^(?:\s+(?:r|s|t|cm|vm|ph|\w+:\w+)\s*=\s*(?:"[^"]*"|'[^']*'))*\s*$/;

/** Which cell does the tag open, of which type and style? Null when it says something unknown. */
export function readCellAttributes(attributes: string): CellAttributes | null {
  const plain = PLAIN.exec(attributes);
  if (!plain && !ALLOWED.test(attributes)) return null;
  const valueOf = (name: 's' | 't'): string | null => {
    if (!plain) return attribute(attributes, name);
    if (plain[2] === name) return plain[3] ?? null;
    return plain[4] === name ? (plain[5] ?? null) : null;
  };
  const type = valueOf('t') ?? 'n';
  const style = Number(valueOf('s') ?? 0);
  if (!KNOWN_TYPES.includes(type) || !Number.isInteger(style)) return null;
  return { reference: plain?.[1] ?? attribute(attributes, 'r'), type, style };
}
