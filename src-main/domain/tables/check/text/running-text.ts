/** Which sentences does a text hold, without the tables, notes and headings between them? */
export interface Sentence {
  readonly text: string;
  /** Paragraphs and sections count from 0; a heading begins a section. */
  readonly paragraph: number;
  readonly section: number;
}

// A point after these ends no sentence.
const ABBREVIATION =
  /(?:^|[\s(])(?:pct|fx|f\.eks|hhv|jf|ca|bl\.a|dvs|pga|ift|mht|inkl|ekskl|evt|mv|nr|tab|kol|vs|al|e\.g|i\.e|cf|approx|resp|no|Fig|Eq|p|s\.e|[A-ZÆØÅ])\.$/i;
const LONGEST_HEADING = 90;
const SHORTEST_BROKEN = 160;
const PROSE_LINE = 50;
const NOTE = /^(?:note|noter|notes|anm|anmærkning|kilde|source)\.?\s*:|^[*†+]+\s*p\s*</i;
const CAPTION = /^(?:tabel|table|figur|figure)\s+[A-Z]?\.?\d+\s*[:.]/i;

/** Sentences in reading order; lines cut by a hyphen are mended, a page's table is passed over. */
export function readSentences(text: string): Sentence[] {
  return readParagraphs(text).flatMap(({ block, section }, paragraph) =>
    sentencesOf(block).map((one) => ({ text: one, paragraph, section })),
  );
}

interface Paragraph {
  readonly block: string;
  readonly section: number;
}

/** The paragraphs by sections; one that a table interrupts is whole again. */
function readParagraphs(text: string): Paragraph[] {
  const blocks = blocksOf(text);
  const paragraphs: Paragraph[] = [];
  let section = 0;
  let isInTable = false;
  for (const whole of blocks) {
    const lines = withoutHeading(whole);
    if (lines.length < whole.length) section += 1;
    const block = mendLines(lines);
    if (blocks.length > 1 && CAPTION.test(block)) isInTable = true;
    else if (NOTE.test(block)) isInTable = false;
    else if (blocks.length === 1 || isProse(block, lines)) {
      const before = paragraphs.at(-1);
      if (before === undefined || isEnded(before.block)) paragraphs.push({ block, section });
      else paragraphs.splice(-1, 1, { ...before, block: mendLines([before.block, block]) });
      isInTable = false;
    } else if (!isInTable && isHeading(block)) section += 1;
  }
  return paragraphs;
}

/** Parted by blank lines, or where a page begins: by its sign, or by the blank that it leaves. */
function blocksOf(text: string): string[][] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00AD', '')
    .split(/\n\s*\n|\f|\n(?= \S)/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !isTableLine(line)))
    .filter((lines) => lines.length > 0);
}

/** A cell with its error at the line's end, or columns apart: nobody writes a sentence like that. */
function isTableLine(line: string): boolean {
  const cells = line.match(/\d[*†‡+]*\s*[([][.,]?\d+[.,]\d+[)\]]?/g) ?? [];
  return cells.length > 1 || line.includes('\t') || /^\s*\|/.test(line);
}

/** A short line above one that begins anew is a heading without a blank line. */
function withoutHeading(lines: readonly string[]): readonly string[] {
  const [first = '', second = ''] = lines.map((line) => line.trim());
  const isHeadingLine =
    lines.length > 2 &&
    first.length < PROSE_LINE &&
    second.length > PROSE_LINE &&
    !/[.,;:!?-]$/.test(first) &&
    /^\p{Lu}/u.test(second);
  return isHeadingLine && isHeading(first) ? lines.slice(1) : lines;
}

function isProse(block: string, lines: readonly string[]): boolean {
  if (isEnded(block)) return true;
  return block.length > SHORTEST_BROKEN && block.length / lines.length > PROSE_LINE;
}

/** `visi-` and `onsledelse` are one word again, `indflydel-` and `ses- og` too. */
function mendLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/(?<=\p{L})-\n(?=\p{Ll})/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function isEnded(block: string): boolean {
  return /[.!?:]["”’)]?\d{0,2}$/.test(block);
}

function isHeading(block: string): boolean {
  return /^(?:#|\d+\.?\s)?\s*\p{Lu}/u.test(block) && block.length <= LONGEST_HEADING;
}

function sentencesOf(block: string): string[] {
  const parts = block.split(/(?<=[.!?]["”’)]?|[\p{L})][.!?]\d{1,2})\s+(?=["”“(]?[\p{Lu}\d])/u);
  const sentences: string[] = [];
  for (const part of parts) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before))
      sentences.splice(-1, 1, `${before} ${part}`);
    else sentences.push(part);
  }
  return sentences.map((one) => one.trim()).filter((one) => one !== '');
}
