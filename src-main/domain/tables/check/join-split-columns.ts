/** Do coefficient, stars and standard error of a model stand in columns of their own? */

type TextRow = readonly string[];
type Part = 'estimate' | 'stars' | 'error' | 'other';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['estimate', /^(?:koefficient(?:er)?|coef(?:f|ficients?)?\.?|estimat(?:e|er)?s?|est\.?|b)$/i],
  ['stars', /^(?:stjerner|stars?|sig(?:nifi[ck]an[cs]e?)?\.?)$/i],
  [
    'error',
    /^\(?(?:standard ?fejl|std\.? ?fejl|standard errors?|std\.? ?err(?:ors?)?\.?|s\.?e\.?)\)?$/i,
  ],
];

interface Group {
  readonly estimate: number;
  readonly stars: number | null;
  readonly error: number;
  /** The first column that is no longer the model's. */
  readonly end: number;
}

/** Makes one column of each model's; lines without such a header stay as they are. */
export function joinSplitColumns(lines: readonly TextRow[]): TextRow[] {
  const at = lines.findIndex((line) => groupsOf(line).length > 0);
  const header = lines[at];
  if (header === undefined) return [...lines];
  const groups = groupsOf(header);
  return lines.flatMap((line, index) => {
    if (index < at) return [headerLine(line, groups)];
    return index === at ? [] : [bodyLine(line, groups)];
  });
}

function partOf(text: string): Part | null {
  if (text === '') return null;
  return PARTS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** A coefficient's column followed by its error's, each once or more. */
function groupsOf(header: TextRow): Group[] {
  const parts = header.map((text, index) => (index === 0 ? null : partOf(text)));
  const starts = parts.flatMap((part, index) => (part === 'estimate' ? [index] : []));
  const groups = starts.map((estimate, turn) => {
    const end = starts[turn + 1] ?? header.length;
    const within = (part: Part) => {
      const found = parts.slice(estimate, end).indexOf(part);
      return found === -1 ? null : estimate + found;
    };
    return { estimate, stars: within('stars'), error: within('error'), end };
  });
  return groups.every(({ error }) => error !== null)
    ? groups.map((group) => ({ ...group, error: group.error ?? group.estimate }))
    : [];
}

function headerLine(line: TextRow, groups: readonly Group[]): TextRow {
  return [
    line[0] ?? '',
    ...groups.map(
      ({ estimate, end }) => line.slice(estimate, end).find((text) => text !== '') ?? '',
    ),
  ];
}

function bodyLine(line: TextRow, groups: readonly Group[]): TextRow {
  return [
    line[0] ?? '',
    ...groups.map(({ estimate, stars, error }) => {
      const number = line[estimate] ?? '';
      const mark = stars === null ? '' : (line[stars] ?? '');
      const width = (line[error] ?? '').replaceAll(/^[([]\s*|\s*[)\]]$/g, '');
      return width === '' ? `${number}${mark}` : `${number}${mark} (${width})`;
    }),
  ];
}
