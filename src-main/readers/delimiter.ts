import Papa from 'papaparse';
import { DELIMITERS, type Delimiter } from '../domain/import/raw-workbook.ts';

/** The delimiter of a text, and the text without a `sep=` line. */
export interface DelimitedText {
  readonly delimiter: Delimiter;
  readonly body: string;
  /** Lines before the body. */
  readonly skippedLines: number;
}

const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_RECORDS = 200;
const SURE = 0.9;

/** What separates the values? A person's choice, Excel's `sep=` line, or what fits the lines. */
export function findDelimiter(text: string, chosen: Delimiter | undefined): DelimitedText {
  const line = /^sep=([\t;,])\n/i.exec(text);
  const body = line ? text.slice(line[0].length) : text;
  const stated = DELIMITERS.find((delimiter) => delimiter === line?.[1]);
  return { delimiter: chosen ?? stated ?? sniff(body), body, skippedLines: line ? 1 : 0 };
}

/** How often does each width occur? The most frequent one, of equals the one seen first. */
export function commonWidth(widths: readonly number[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 0, count: 0 };
  for (const [width, count] of counts) if (count > best.count) best = { width, count };
  return { width: best.width, share: widths.length === 0 ? 0 : best.count / widths.length };
}

function sniff(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, ...fit(sample, delimiter) }));
  // In this order: a comma may be a decimal mark where a semicolon separates, never the reverse.
  const sure = fits.find(({ width, share }) => width > 1 && share >= SURE);
  if (sure) return sure.delimiter;
  const likely = fits.filter(({ width }) => width > 1).toSorted((a, b) => b.share - a.share)[0];
  return likely?.delimiter ?? mostFrequent(sample);
}

function fit(sample: string, delimiter: Delimiter): { width: number; share: number } {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: SAMPLE_RECORDS,
  });
  return commonWidth(data.filter((row) => row.some((v) => v !== '')).map((row) => row.length));
}

function mostFrequent(sample: string): Delimiter {
  const counts = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: sample.split(delimiter).length,
  }));
  const best = counts.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count > 1 ? best.delimiter : ';';
}
