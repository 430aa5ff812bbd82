/** How does Stata write the regressors of a model, and what does it call their coefficients? */
import { CONSTANT_TERM } from '../../../stats/panel/regression.ts';
import type { ExpectedModel } from '../expected-numbers.ts';
import type { PackageModel, PackageTerm } from '../package-spec.ts';

export interface StataColumns {
  /** Commands that make the variables over the sample. */
  readonly generate: readonly string[];
  readonly generated: readonly string[];
  readonly regressors: readonly string[];
  /** The package's name of a coefficient → Stata's. */
  readonly names: ReadonlyMap<string, string>;
}

type FittedNumbers = NonNullable<ExpectedModel['numbers']>;

/**
 * A variable stands as it is and a category as `ib#.`; every other term becomes variables of its
 * own, one for each coefficient that is expected of it, so that its name is known beforehand. What
 * the model omits is left out: Stata might omit another of the same meaning.
 */
export function writtenColumns(model: PackageModel, numbers: FittedNumbers): StataColumns {
  const { references, coefficients, omitted } = numbers;
  const expected = coefficients.map(({ term }) => term);
  const own: string[] = [];
  const names = new Map<string, string>();
  const regressors = model.terms.flatMap((term) => {
    const [part] = term;
    if (part !== undefined && term.length === 1) {
      if (part.kind === 'numeric') return expected.includes(part.column) ? [part.column] : [];
      const isWhole = !omitted.some((key) => isOfTerm(key, term));
      if (part.kind === 'factor' && isWhole) {
        for (const code of part.order)
          names.set(`${part.column}=${code}`, `${code}.${part.column}`);
        return [`ib${references[part.column] ?? 1}.${part.column}`];
      }
    }
    const keys = expected.filter((key) => isOfTerm(key, term));
    own.push(...keys);
    return keys.map((key) => `term_${own.indexOf(key) + 1}`);
  });
  const columns = ownColumns(own);
  return { ...columns, regressors, names: new Map([...names, ...columns.names]) };
}

/** A variable for each of these coefficients, in order. */
export function ownColumns(keys: readonly string[]): StataColumns {
  const names = keys.map((key, place) => [key, `term_${place + 1}`] as const);
  const generated = names.map(([, name]) => name);
  return {
    generate: names.flatMap(([key, name]) => generateLines(name, key.split('*'))),
    generated,
    regressors: generated,
    names: new Map(names),
  };
}

/** The regressors and persons' means of those that change; `deviation`: less those means. */
export function meanColumns(
  { coefficients, omitted }: FittedNumbers,
  part: 'whole' | 'deviation',
): StataColumns {
  const expected = coefficients.map(({ term }) => term).filter((term) => term !== CONSTANT_TERM);
  const varying = [...expected, ...omitted.map((term) => term)].flatMap((key) => meanOf(key) ?? []);
  const own = [...new Set([...expected.filter((key) => meanOf(key) === null), ...varying])];
  const columns = ownColumns(own);
  const generate = [...columns.generate];
  const generated = [...columns.generated];
  const names = new Map<string, string>();
  own.forEach((key, place) => {
    const [term, mean, deviation] = ['term', 'mean', 'deviation'].map(
      (kind) => `${kind}_${place + 1}`,
    ) as [string, string, string];
    names.set(key, term);
    if (!varying.includes(key)) return;
    generate.push(`egen double ${mean} = mean(${term}) if touse, by(person)`);
    generated.push(mean);
    names.set(`mean(${key})`, mean);
    if (part === 'whole') return;
    generate.push(`generate double ${deviation} = ${term} - ${mean}`);
    generated.push(deviation);
    names.set(key, deviation);
  });
  const regressors = expected.flatMap((key) => names.get(key) ?? []);
  return { generate, generated, regressors, names };
}

/** `mean(x)` → `x`. */
function meanOf(key: string): string | null {
  return /^mean\((.+)\)$/.exec(key)?.[1] ?? null;
}

/** Whether this coefficient belongs to the term. */
function isOfTerm(key: string, term: PackageTerm): boolean {
  const parts = key.split('*');
  return (
    parts.length === term.length &&
    term.every(({ kind, column }, place) => {
      const part = parts[place] ?? '';
      if (kind === 'factor') return part.startsWith(`${column}=`);
      return (
        part === (kind === 'log' ? `log(${column})` : kind === 'centred' ? `c(${column})` : column)
      );
    })
  );
}

function generateLines(name: string, parts: readonly string[]): string[] {
  const centres: string[] = [];
  const factors = parts.map((part, place) => {
    const column = /^c\((.+)\)$/.exec(part)?.[1];
    if (column !== undefined) {
      centres.push(
        `quietly summarize ${column} if touse, meanonly`,
        `scalar centre_${place + 1} = r(mean)`,
      );
      return `(${column} - scalar(centre_${place + 1}))`;
    }
    const [variable, code] = part.split('=');
    return code === undefined ? part : `(${variable} == ${code})`;
  });
  return [...centres, `generate double ${name} = ${factors.join(' * ')} if touse`];
}
