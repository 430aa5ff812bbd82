import { describe, expect, it } from 'vitest';
import { checkTables } from '../../../../../../src-main/domain/tables/check/check-tables.ts';
import { printedTablesOf } from '../../../../../../src-main/domain/tables/check/tables-of-workbook.ts';
import { readWorkbook } from '../../../../../../src-main/readers/index.ts';

/** Tables as other people print them, each as the lines of a csv file. */
function read(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const workbook = readWorkbook(bytes, 'tabel.csv');
  if (!workbook.ok) throw new Error(workbook.error.code);
  return printedTablesOf(workbook.value);
}

function check(lines: readonly string[]) {
  const { cells, findings } = checkTables(read(lines));
  return {
    cells: cells.map(({ row, text, verdict }) => [row, text, verdict]),
    verdicts: cells.map(({ verdict }) => verdict).join(' '),
    rules: findings.map(({ rule }) => rule),
  };
}

const LEGEND = 'Note: *** p < 0,001, ** p < 0,01, * p < 0,05, † p < 0,1';

describe('a table printed by others', () => {
  it('in economists’ style: errors below, thousands apart, three minus signs, ten per cent starred', () => {
    const lines = [
      ',(1),(2),(3)',
      ',OLS,OLS,FE',
      'Sales,"1,234.5***","1,100.2**",987.6',
      ',(321.0),(450.3),(800.1)',
      'Age,−0.012,–0.034*,-0.001',
      ',(0.010),(0.020),(0.011)',
      'Constant,12.3***,11.9***,10.1***',
      ',(1.21),(1.33),(2.01)',
      'Observations,"12,345","12,001","12,001"',
      'R-squared,0.123,0.201,0.311',
      'Robust standard errors in parentheses,,,',
      '"*** p<0.01, ** p<0.05, * p<0.1",,,',
    ];
    const [table] = read(lines);
    expect(table?.columns.map(({ observations }) => observations)).toEqual([12345, 12001, 12001]);
    expect(check(lines).verdicts).toBe(Array(9).fill('consistent').join(' '));
    expect(check(lines).rules).toEqual([]);
    const planted = check(lines.with(3, ',(321.0),(45.03),(800.1)'));
    expect(planted.cells[1]).toEqual(['Sales', '1,100.2** (45.03)', 'impossible']);
  });

  it('with brackets, marks behind the error, a plus for the dagger and odd blanks', () => {
    const { verdicts, rules } = check([
      ';Model 1;Model 2',
      'Alder;0,12 +(0,068);0,30** [0,11]',
      'Køn; 0,5 (0,25)*;0,033+ (0,019]',
      'Konstant;1,0 * * * (0,1);1,1*** (0,1)',
      'N;1.234;1 200',
      'Antal personer;600;590',
      'Note: Standardfejl i parentes. + p < 0,1, * p < 0,05, ** p < 0,01, *** p < 0,001',
    ]);
    expect(verdicts).toBe(Array(6).fill('consistent').join(' '));
    expect(rules).toEqual(['parenthesis']);
  });

  it.each([
    ['semicolons', ';I;II', 'x;0,24*** [0,18; 0,30];0,25*** [0,19; 0,31]'],
    ['commas', ',I,II', 'x,0.24*** [0.18, 0.30],0.25*** [0.19, 0.31]'],
  ])('with confidence intervals between %s has no standard errors', (...[, header, row]) => {
    expect(read([header, row])).toEqual([]);
  });

  it('with one interval among its errors says which cell it cannot read', () => {
    const { cells } = check([
      ';I;II',
      'x;0,24*** [0,18; 0,30];0,25*** (0,03)',
      'y;0,14*** (0,03);0,15*** (0,03)',
    ]);
    expect(cells.filter(([, , verdict]) => verdict === 'unreadable')).toEqual([
      ['x', '0,24*** [0,18; 0,30]', 'unreadable'],
    ]);
  });

  it.each([
    ['t statistics in parentheses', 'note-t-values'],
    ['Robuste t-værdier i parentes', 'note-t-values'],
    ['p-values in parentheses', 'note-p-values'],
    ['95 % CI in brackets', 'note-intervals'],
  ])('whose note says %s is not tested', (note, rule) => {
    const { verdicts, rules } = check([',(1)', 'x,0.24*** (7.50)', 'N,100', `Note: ${note}`]);
    expect(verdicts).toBe('unreadable');
    expect(rules).toContain(rule);
  });

  it('in whole numbers tells thousands by the errors beside them', () => {
    const lines = [
      ',A,B',
      'Sales,"1,234*** (345)","-2,345 (1,900)"',
      'Costs,"12,345*** (1,345)",15 (20)',
    ];
    expect(check(lines).verdicts).toBe(Array(4).fill('consistent').join(' '));
    expect(checkTables(read(lines)).cells.map(({ estimate }) => estimate)).toEqual([
      1234, -2345, 12345, 15,
    ]);
  });

  it('with coefficient and error in columns of their own', () => {
    const { cells } = check([
      ';Model I;;;Model II;;',
      ';b;SE;p;b;SE;p',
      'x;0,24***;0,032;0,000;0,25***;(0,031);0,000',
      'y;0,017*;0,0073;0,02;0,017*;0,074;0,82',
      'N;1695;;;1677;;',
    ]);
    expect(cells).toEqual([
      ['x', '0,24*** (0,032)', 'consistent'],
      ['x', '0,25*** (0,031)', 'consistent'],
      ['y', '0,017* (0,0073)', 'consistent'],
      ['y', '0,017* (0,074)', 'impossible'],
    ]);
  });

  it('with a title and a note whose commas part them', () => {
    const [table] = read([
      'Table 3, Effects, all',
      ',M1,M2',
      'x,0.24*** (0.032),0.25*** (0.031)',
      'N,1695,1677',
      'Note: *** p < 0.01, ** p < 0.05, * p < 0.1',
    ]);
    expect(table).toMatchObject({ title: 'Table 3, Effects, all' });
    expect(table?.columns.map(({ label }) => label)).toEqual(['M1', 'M2']);
    expect(table?.notes).toEqual(['Note: *** p < 0.01, ** p < 0.05, * p < 0.1']);
  });

  it('with cells that cannot be read keeps them, also where a whole row is lost', () => {
    const { cells } = check([
      ';I;II',
      'x;0,24O*** (0,032);0,25***',
      'y;0,1 (0,2);0,3 0,4',
      'z;0,20*** (0,0a2);',
    ]);
    expect(cells).toEqual([
      ['x', '0,24O*** (0,032)', 'unreadable'],
      ['x', '0,25***', 'unreadable'],
      ['y', '0,1 (0,2)', 'consistent'],
      ['y', '0,3 0,4', 'unreadable'],
      ['z', '0,20*** (0,0a2)', 'unreadable'],
    ]);
  });

  it('as a spreadsheet holds it: powers of ten, and errors in parentheses that became negative', () => {
    expect(check([',I', 'x,1.2E-4* (5e-05)']).verdicts).toBe('consistent');
    const negated = [',I,II', 'x,0.24***,0.25***', ',-0.032,-0.031', 'y,0.1,0.2', ',-0.2,-0.3'];
    expect(check(negated).verdicts).toBe(Array(4).fill('consistent').join(' '));
    expect(check(negated.with(2, ',-0.032,(0.031)')).cells).toHaveLength(4);
  });

  it('with p-values in place of stars is not asked for stars', () => {
    const lines = [
      ',Model 1,,,Model 2,,',
      ',Coef.,Std. Err.,P>|z|,Coef.,Std. Err.,P>|z|',
      'x,0.24167,0.0321,0.000,0.2501,0.031,0.000',
      '_cons,1.5,0.2,0.000,1.4,0.2,0.000',
    ];
    expect(check(lines).verdicts).toBe(Array(4).fill('consistent').join(' '));
    expect(check(lines).rules).toEqual(['no-marks']);
    const starred = lines.with(2, 'x,0.24167***,0.0321,0.000,0.2501,0.031,0.000');
    expect(check(starred).verdicts).toBe('consistent impossible impossible impossible');
  });

  it('without a single star is not asked for stars, unless it is small or the note explains them', () => {
    const lines = [
      ';I;II',
      'x;0,24 (0,032);0,25 (0,031)',
      'y;0,1 (0,2);0,3 (0,2)',
      'z;1,0 (0,1);2,0 (0,1)',
    ];
    expect(check(lines)).toMatchObject({
      verdicts: Array(6).fill('consistent').join(' '),
      rules: ['no-marks'],
    });
    expect(check([...lines, LEGEND]).verdicts).toContain('impossible');
    expect(check(lines.slice(0, 2)).verdicts).toBe('impossible impossible');
  });

  it('with Stata’s own heads, and groups of variables below the header', () => {
    const lines = [';I;II', ';b/se;b/se', 'Kontrol;;', 'x;0,24***;0,25***', ';0,032;0,031'];
    expect(check(lines).verdicts).toBe('consistent consistent');
    expect(read(lines)[0]?.title).toBe(null);
  });

  it('with empty columns between its groups of models', () => {
    const [table] = read([
      ',,RE,,FE,',
      ',,(1),,(2),',
      'x,,0.24*** (0.032),,0.17* (0.080),',
      'Observations,,1695,,518,',
      'Groups,,1432,,259,',
    ]);
    expect(table?.columns).toMatchObject([
      { label: 'RE (1)', estimator: 'random', observations: 1695, groups: 1432 },
      { label: 'FE (2)', estimator: 'fixed', observations: 518, groups: 259 },
    ]);
  });

  it('with tests and fit below the coefficients keeps those out', () => {
    const { cells } = check([
      ';I',
      'x;0,24*** (0,032)',
      'F(3, 256);12,3 (0,001)',
      'Hausman;3,4 (0,12)',
      'R²;0,12 (0,3)',
      'Justeret R²;0,11 (0,3)',
    ]);
    expect(cells).toHaveLength(1);
  });

  it('with errors below in lines called SE, or without parentheses where the note names them', () => {
    const named = [';I;II', 'x;0,24***;0,25***', 'SE;0,032;0,31', 'y;0,1;0,2', 'Std. fejl;0,2;0,3'];
    expect(check(named).verdicts).toBe('consistent impossible consistent consistent');
    const bare = [',I,II', 'x,0.24***,0.25***', ',0.032,0.031', 'y,0.1,0.2', ',0.2,0.3'];
    expect(read(bare)).toEqual([]);
    const noted = [...bare, 'Note: Standard errors below coefficients.'];
    expect(check(noted).verdicts).toBe(Array(4).fill('consistent').join(' '));
  });

  it('with p-values below the errors reads the errors', () => {
    const lines = [',I,II', 'x,0.24***,0.25***', ',(0.032),(0.031)', ',[0.000],[0.000]'];
    expect(check(lines).cells.map(([, text]) => text)).toEqual([
      '0.24*** (0.032)',
      '0.25*** (0.031)',
    ]);
  });
});

describe('the legend of a note', () => {
  const verdictWith = (note: string) => check([';I', 'x;0,15* (0,085)', note]).verdicts;

  it.each([
    '* significant at 10%; ** significant at 5%; *** significant at 1%',
    'Note: *, ** og *** angiver signifikans på hhv. 10, 5 og 1 pct.-niveau.',
    'Notes: *, **, and *** denote significance at the 10%, 5%, and 1% levels.',
    'Note: * signifikant på 10 pct.-niveau, ** signifikant på 5 pct.-niveau.',
    'Note: * = p < .1. ** = p < .05. *** = p < .01.',
    'Note: p < 0,1 *, p < 0,05 **, p < 0,01 ***.',
    'Note: *p<10%, **p<5%',
  ])('%s', (note) => {
    expect(verdictWith(note)).toBe('consistent');
    expect(verdictWith(LEGEND)).toBe('impossible');
  });
});

describe('what a file may hold beside tables', () => {
  it('is passed over: long cells, long rows of asterisks, more rows than arguments', () => {
    const odd = [
      ';I',
      `a;${'1'.repeat(30_000)}`,
      `Note: ${'*'.repeat(3000)} p`,
      `Note: ${'*, '.repeat(1000)} signifikant`,
    ];
    expect(read(odd)).toEqual([]);
    expect(check(['x;0,15* (0,085)', ...odd]).verdicts).toBe('impossible');
    const rows = Array.from({ length: 130_000 }, () => 'x;0,24*** (0,032)');
    expect(read(rows)[0]?.rows).toHaveLength(130_000);
  });
});

describe('the names of counts', () => {
  it.each([
    ['N', 'Groups'],
    ['Observations', 'Number of groups'],
    ['Antal observationer', 'Antal grupper'],
    ['Num.Obs.', 'Individuals'],
    ['Number of obs.', 'N (groups)'],
    ['Observationer', 'Antal politikere'],
    ['Person-år', 'Personer'],
  ])('%s and %s', (observations, groups) => {
    const [table] = read([
      ';FE',
      'x;0,24*** (0,032)',
      `${observations};1.695`,
      'Obs. per group;2',
      `${groups};848`,
    ]);
    expect(table?.columns[0]).toMatchObject({ observations: 1695, groups: 848 });
  });
});
