import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src-main/readers/index.ts';

function read(name: string, text: string) {
  const workbook = readWorkbook(new TextEncoder().encode(text), name, { withDocuments: true });
  if (!workbook.ok) throw new Error(workbook.error.code);
  return workbook.value.sheets.map(({ rows }) =>
    rows.map((row) => row.filter((cell) => cell !== null)),
  );
}

describe('tables in markup', () => {
  it('are read from LaTeX as estout writes it', () => {
    const text = String.raw`
% a comment & nothing else
\begin{table}\caption{Trust \& age}
\begin{tabular}{l*{2}{c}}
\hline\hline
            &\multicolumn{1}{c}{(1)}&\multicolumn{2}{c}{Fixed effects}\\
\hline
x           &       0.240\sym{***}&      -0.150\sym{*}  & $0.1^{+}$\\
            &     (0.032)         &     (0.078)         & (0.06) \\
[1em]
\multicolumn{4}{l}{\footnotesize Standard errors in parentheses, 5\% \textdagger{}}\\
\end{tabular}
\end{table}`;
    expect(read('a.tex', text)).toEqual([
      [
        ['Trust & age'],
        ['', '(1)', 'Fixed effects', ''],
        ['x', '0.240***', '-0.150*', '0.1+'],
        ['', '(0.032)', '(0.078)', '(0.06)'],
        ['Standard errors in parentheses, 5% †', '', '', ''],
        [''],
      ],
    ]);
  });

  it('are read from loosely written HTML', () => {
    const text =
      '<!doctype html><style>td{}</style><script>"<table>"</script><p>Før<br>nu<TABLE><caption>Tabel 2: A &amp; B</caption>' +
      '<tr><th><th colspan=2>Model I<th>II<tr><td>x<td>0,24&nbsp;*** <b>(0,032)</b></td><td></td><td>&lt;</td></tr></TABLE><p>Note: ja.</p>';
    expect(read('a.html', text)).toEqual([
      [
        ['Før nu'],
        ['Tabel 2: A & B'],
        ['', 'Model I', '', 'II'],
        ['x', '0,24 *** (0,032)', '', '<'],
        ['Note: ja.'],
      ],
    ]);
  });

  it('are read from Markdown, with title and notes', () => {
    const text =
      'Indledning.\n\n**Tabel 2: A \\| B**\n\n| | I |\n|:--|--:|\n| x \\| y | 0,24\\*\\*\\* |\n\nNote: a.\n\nMere.';
    expect(read('a.md', text)).toEqual([
      [['Tabel 2: A | B'], ['', 'I'], ['x | y', '0,24***'], ['Note: a.'], ['Mere.']],
    ]);
  });

  it('are no import formats, and empty files none at all', () => {
    const bytes = new TextEncoder().encode('| a |');
    expect(readWorkbook(bytes, 'a.md')).toMatchObject({ error: { code: 'unknown-format' } });
    const empty = readWorkbook(new Uint8Array(), 'a.md', { withDocuments: true });
    expect(empty).toMatchObject({ error: { code: 'file-empty', fileName: 'a.md' } });
  });
});
