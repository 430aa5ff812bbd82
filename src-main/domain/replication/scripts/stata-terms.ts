/** How does Stata write these terms, and what does it call their coefficients? */
import type { PackageTerm } from '../package-spec.ts';

export interface StataTerms {
  /** Commands that make products, logarithms and centred variables over the sample. */
  readonly generate: readonly string[];
  readonly generated: readonly string[];
  readonly regressors: readonly string[];
  /** The package's name of a coefficient → Stata's. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * A variable stands as it is and a category as `ib#.`; every other term becomes variables of its
 * own, one for each coefficient that is expected of it, so that its name is known beforehand.
 */
export function stataTerms(
  terms: readonly PackageTerm[],
  expected: readonly string[],
  references: Readonly<Record<string, number>>,
): StataTerms {
  const generate: string[] = [];
  const generated: string[] = [];
  const names = new Map<string, string>();
  const regressors = terms.flatMap((term) => {
    const [part] = term;
    if (part !== undefined && term.length === 1) {
      if (part.kind === 'numeric') return [part.column];
      if (part.kind === 'factor') {
        for (const code of part.order)
          names.set(`${part.column}=${code}`, `${code}.${part.column}`);
        return [`ib${references[part.column] ?? 1}.${part.column}`];
      }
    }
    const own = expected.filter((key) => isOfTerm(key, term));
    return own.map((key) => {
      const name = `term_${generated.length + 1}`;
      generate.push(...generateLines(name, key.split('*')));
      generated.push(name);
      names.set(key, name);
      return name;
    });
  });
  return { generate, generated, regressors, names };
}

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
  const centred = parts.flatMap((part) => /^c\((.+)\)$/.exec(part)?.[1] ?? []);
  const factors = parts.map((part) => {
    const column = /^c\((.+)\)$/.exec(part)?.[1];
    if (column !== undefined) return `(${column} - scalar(mean_${column}))`;
    const [variable, code] = part.split('=');
    return code === undefined ? part : `(${variable} == ${code})`;
  });
  return [
    ...[...new Set(centred)].flatMap((column) => [
      `quietly summarize ${column} if touse, meanonly`,
      `scalar mean_${column} = r(mean)`,
    ]),
    `generate double ${name} = ${factors.join(' * ')} if touse`,
  ];
}
