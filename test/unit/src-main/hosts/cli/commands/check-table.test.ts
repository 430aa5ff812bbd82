import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTable } from '../../../../../../src-main/hosts/cli/commands/check-table.ts';
import type { TableDoc } from '../../../../../../shared/table/table-doc.ts';
import { WRITERS } from '../../../../../../src-main/writers/index.ts';
import { referencePath } from '../../../../../reference/read-frame.ts';
import { runCommand } from '../support/run-command.ts';

const table2 = referencePath('article-tables/table-2.csv');
const table3 = referencePath('article-tables/table-3.csv');

interface Printed {
  readonly cells: readonly Record<string, unknown>[];
  readonly findings: readonly Record<string, unknown>[];
  readonly claims?: number;
}

async function check(...args: string[]): Promise<Printed> {
  const { status, out } = await runCommand(checkTable, [...args, '--json']);
  expect(status).toBe(0);
  return JSON.parse(out) as Printed;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const CELL_KEYS =
  'table row column text estimate standardError stars verdict pInterval impliedStars repairs';

describe('check-table', () => {
  it('prints every cell and finding in the promised form', async () => {
    const { cells, findings } = await check(table2, table3);
    expect(cells).toHaveLength(56);
    for (const cell of cells) expect(Object.keys(cell).join(' ')).toBe(CELL_KEYS);
    for (const finding of findings) {
      expect(Object.keys(finding).toSorted((a, b) => a.localeCompare(b))).toEqual([
        'columns',
        'detail',
        'rows',
        'rule',
        'table',
      ]);
      expect(finding['detail']).not.toContain('{');
      expect(finding['detail']).not.toBe(finding['rule']);
    }
    expect(cells.find(({ text }) => text === '0,17* (0,80)')).toMatchObject({
      table: 'table-2.csv',
      row: 'SOC-R',
      column: 'Model III Fixed effects uden kontrol',
      verdict: 'impossible',
      repairs: [{ text: '0,17* (0,080)' }],
    });
  });

  it('repairs by the table’s other models where there is one table only', async () => {
    const { cells } = await check(table2);
    const repaired = cells.flatMap(({ text, verdict, repairs }) =>
      verdict === 'impossible' ? [[text, repairs]] : [],
    );
    expect(repaired).toMatchObject([
      ['0,17* (0,80)', [{ text: '0,17* (0,080)' }]],
      ['0,017* (0,074)', [{ text: '0,017* (0,0074)' }]],
      ['0,012* (0,049)', [{ text: '0,12* (0,049)' }]],
      ['0,099 (0,024)', [{ text: '0,0099 (0,024)' }]],
    ]);
  });

  it('reads English tables with errors below their coefficients and another star rule', async () => {
    const path = await fileOf(
      'english.csv',
      [
        ',(1),(2)',
        'x,0.240***,0.100*',
        ',(0.080),(0.056)',
        'Observations,"1,695","1,677"',
        'R-squared,0.12,0.13',
        '"Notes: *** p<0.01, ** p<0.05, * p<0.1",,',
      ].join('\n'),
    );
    const { cells, findings } = await check(path);
    expect(cells.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['0.240*** (0.080)', 'consistent'],
      ['0.100* (0.056)', 'consistent'],
    ]);
    expect(findings).toEqual([]);
    const strict = await check(path, '--stars', '***=0.001,**=0.01,*=0.05,†=0.1');
    expect(strict.cells.map(({ verdict }) => verdict)).toEqual(['impossible', 'impossible']);
  });

  it('uses t where it is asked for', async () => {
    const path = await fileOf('small.csv', ';I\nx;2,0* (1,0)\nKonstant;1,0 (1,0)');
    const verdict = async (...flags: string[]) =>
      (await check(path, ...flags)).cells[0]?.['verdict'];
    expect(await verdict()).toBe('consistent');
    expect(await verdict('--distribution', 't', '--df', '5')).toBe('impossible');
    expect(await verdict('--df', '5')).toBe('impossible');
    expect(await verdict('--distribution', 'normal', '--df', '5')).toBe('consistent');
  });

  it.each(['xlsx', 'docx'])('reads back what the app writes as %s', async (extension) => {
    const writer = WRITERS.find((candidate) => candidate.extension.replace('.', '') === extension);
    const estimate = {
      kind: 'estimate',
      estimate: 0.1712,
      standardError: 0.0803,
      fit: 'III',
    } as const;
    const doc: TableDoc = {
      id: 'table-2',
      number: '2',
      title: 'SOC-R og visionsledelse',
      language: 'da',
      columns: [{ id: 'III', header: ['Model III', 'Fixed effects', 'uden kontrol'] }],
      rows: [
        { id: 'x', label: 'SOC-R', cells: [{ ...estimate, stars: '***' }], ruleAbove: false },
        {
          id: 'n',
          label: 'Antal observationer',
          cells: [{ kind: 'count', value: 518 }],
          ruleAbove: true,
        },
        {
          id: 'g',
          label: 'Antal grupper',
          cells: [{ kind: 'count', value: 259 }],
          ruleAbove: false,
        },
      ],
      notes: ['Note: Standardfejl i parenteser. *** p < 0,001, ** p < 0,01, * p < 0,05.'],
    };
    const written = await writer?.write([doc]);
    expect(written).toBeDefined();
    const path = await fileOf(`egen.${extension}`, written?.bytes ?? '');
    const { cells } = await check(path);
    expect(cells).toMatchObject([
      {
        row: 'SOC-R',
        column: 'Model III Fixed effects uden kontrol',
        text: '0,17*** (0,080)',
        verdict: 'impossible',
        impliedStars: ['*'],
      },
    ]);
  });

  it('says an unreadable cell and keeps its text', async () => {
    const path = await fileOf('unreadable.csv', ';I;II\nx;0,24* (0,1;0,3?\ny;0,1 (0,2);(ref.)');
    const { cells } = await check(path);
    expect(cells.find(({ text }) => text === '0,3?')).toMatchObject({
      verdict: 'unreadable',
      estimate: null,
      pInterval: null,
    });
    expect(cells).toHaveLength(3);
  });

  it('holds a text against the tables', async () => {
    const text = await fileOf(
      'afsnit.md',
      'I tabel 2 (model I og II) er SOC-R positiv og signifikant (0,24). I tabel 3 er den negativ i model III.',
    );
    const { findings, claims } = await check(table2, table3, '--text', text);
    expect(claims).toBe(4);
    expect(findings.filter(({ passage }) => passage !== undefined)).toMatchObject([
      {
        rule: 'text-number-some',
        table: 'table-2.csv',
        rows: ['SOC-R'],
        columns: ['Model II Random effects med kontrol'],
        detail:
          'The text names several models, but only some of them have 0,24. Printed here: 0,25.',
        passage: 'I tabel 2 (model I og II) er SOC-R positiv og signifikant (0,24).',
      },
    ]);
    const { out } = await runCommand(checkTable, [table2, table3, '--text', text], 'en');
    expect(out).toContain('“I tabel 2 (model I og II) er SOC-R positiv og signifikant (0,24).”');
    expect(out).toContain('4 claims of the text were held against the tables.');
  });

  it('prints sentences, not JSON, unless asked', async () => {
    const { status, out } = await runCommand(checkTable, [table2, table3], 'da');
    expect(status).toBe(0);
    expect(out).toContain('· 0,17* (0,80)\n    umulig');
    expect(out).toContain('Måske 0,17* (0,080)');
    expect(out).toContain('56 celler, heraf 8 at se på.');
  });

  it.each([
    [[], 'missing-flag', 2],
    [[table2, '--distribution', 'f'], 'bad-flag-value', 2],
    [[table2, '--df', '0'], 'bad-flag-value', 2],
    [[table2, '--stars', 'nej'], 'bad-flag-value', 2],
    [[table2, '--what'], 'unknown-flag', 2],
    [['absent.csv'], 'file-missing', 3],
    [[table2, '--text', 'absent.txt'], 'file-missing', 3],
    [[table2, '--text', table3], 'unknown-format', 3],
    [[referencePath('article-tables/README.md')], 'no-coefficients', 3],
    [[referencePath('article-tables/expected.py')], 'unknown-format', 3],
    [[referencePath('grunfeld/grunfeld.csv')], 'no-coefficients', 3],
  ])('refuses %j with %s', async (args, code, expected) => {
    const { status, out } = await runCommand(checkTable, [...args, '--json']);
    expect(status).toBe(expected);
    expect(JSON.parse(out)).toMatchObject({ error: { code } });
  });
});
