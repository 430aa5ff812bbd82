/** What does a text say of printed tables that these do not bear out? */
import type { JudgedTable } from '../judged-table.ts';
import { judgeClause, type TextCheck } from './judge-clause.ts';
import { readSentences } from './running-text.ts';
import { ScopeReader } from './text-scope.ts';

const CLAUSE_START =
  /(?:,|;)\s+(?=(?:men|mens|hvorimod|selvom|but|while|whereas|although|though)\s)|;\s+(?=\p{Ll})/u;

/** Holds every claim on a coefficient, its significance, its sign or a count against the tables. */
export function checkText(text: string, tables: readonly JudgedTable[]): TextCheck {
  const printed = tables.map(({ table }) => table);
  const scopes = new ScopeReader(printed, text);
  const results = readSentences(text).map((sentence) => {
    const clauses = sentence.text.split(CLAUSE_START);
    const read = scopes.read(sentence, clauses);
    return clauses.map((clause, index) => {
      const scope = read[index];
      const earlier = clauses.slice(0, index).join(', ');
      if (scope === undefined) return { claims: 0, findings: [] };
      return judgeClause({ clause, earlier, scope, tables, posts: scopes.postRows(clause) });
    });
  });
  const all = results.flat();
  return {
    claims: all.reduce((sum, { claims }) => sum + claims, 0),
    findings: all.flatMap(({ findings }) => findings),
  };
}
