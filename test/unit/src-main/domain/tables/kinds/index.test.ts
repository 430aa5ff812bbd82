import { beforeAll, describe, expect, it } from 'vitest';
import { tableDocSchema } from '../../../../../../shared/table/table-doc.ts';
import { describeMunicipalities } from '../../../../../../src-main/domain/description/describe-municipalities.ts';
import { gateTables } from '../../../../../../src-main/domain/disclosure/gate-tables.ts';
import { variableOverview } from '../../../../../../src-main/domain/measures/variable-overview.ts';
import { assembleStudyPanel } from '../../../../../../src-main/domain/pipeline/stages.ts';
import { regressionTable } from '../../../../../../src-main/domain/tables/regression-table.ts';
import {
  buildFurtherTable,
  FURTHER_TABLE_KINDS,
  needsOf,
} from '../../../../../../src-main/domain/tables/kinds/index.ts';
import { councilFurtherTables } from '../../../../../../src-main/domain/templates/council-supplement.ts';
import { pearson } from '../../../../../../src-main/stats/description/pearson.ts';
import { sampleTableStudy } from '../../../../../fixtures/sample-table-study.ts';
import { buildSupplement, type Supplement } from './support/build-supplement.ts';

let sample: Supplement;

beforeAll(async () => {
  sample = await buildSupplement();
}, 120_000);

const docOf = (id: string) => sample.docOf(id);
const printed = (id: string, row: string) => sample.printed(id, row);
const value = (id: string, row: string, column: string) => sample.value(id, row, column);

describe('the supplement', () => {
  it('is the template’s, and numbered in its order', () => {
    expect(sample.study.document.plan.furtherTables.slice(0, -2)).toEqual(councilFurtherTables);
    const numbers = [...sample.built.values()].map(({ doc }) => doc.number);
    expect(numbers).toEqual(['1', ...numbers.slice(1).map((_, place) => `S.${place + 1}`)]);
  });

  it('makes tables that hold to their schema, in both languages', () => {
    for (const tables of [sample.built, sample.inEnglish]) {
      for (const { doc } of tables.values()) expect(tableDocSchema.parse(doc)).toEqual(doc);
    }
  });

  it('has for each kind a title in both languages under its own id', () => {
    for (const [id, kind] of Object.entries(FURTHER_TABLE_KINDS)) {
      expect([kind.id, kind.title.da !== '', kind.title.en !== '']).toEqual([id, true, true]);
    }
  });

  it('tells the gate on whom every number rests, the same in all tables', () => {
    const gate = gateTables([...sample.built.values()], { minimum: 5, earlier: [] });
    expect(gate.findings.filter(({ rule }) => rule === 'no-basis')).toEqual([]);
    const representativeness = gate.docs.find(({ id }) => id === 'representativeness-2019');
    const small = representativeness?.rows.find(({ id }) => id === '2019-party-D');
    expect(small?.cells.slice(2, 6).every(({ kind }) => kind === 'withheld')).toBe(true);
    const full = gate.docs.find(({ id }) => id === 'full-table-2');
    const coefficient = full?.rows.find(({ id }) => id === 'party=K');
    expect(coefficient?.cells[1]).toEqual({ kind: 'withheld', reason: 'small-count' });
  });

  it('fits the models that a table shows, and no others', () => {
    const { document } = sample.study;
    const sets = document.plan.furtherTables.map((table) => needsOf(table, document).modelSets);
    expect(sets.flat()).toEqual(['vision', 'consensus']);
  });

  it('makes up no number where nothing was observed', async () => {
    const { document } = sample.study;
    const furtherTables = document.plan.furtherTables.filter(
      ({ kind }) => kind !== 'full-regression',
    );
    const bare = { ...document.plan, sources: [], modelSets: [], tables: [], furtherTables };
    const study = await sampleTableStudy(() => ({ ...document, plan: bare }));
    for (const table of furtherTables) {
      const { doc } = buildFurtherTable(table, study, 'da');
      expect(tableDocSchema.parse(doc)).toEqual(doc);
      const numbers = doc.rows.flatMap(({ cells }) =>
        cells.filter((cell) => cell.kind === 'number' && cell.value !== 0),
      );
      expect(numbers, table.id).toEqual([]);
    }
  });

  it('prints the article’s Table 1', () => {
    expect(docOf('table-1').columns.map(({ header }) => header)).toEqual([
      ['Konsensusskabelse'],
      ['Visionsledelse'],
    ]);
    expect(docOf('table-1').rows.map(({ label }) => label)).toEqual([
      'Begrebsforståelse',
      'Mekanisme',
      'Interessemodsætninger',
      'Hvordan opnås tilslutning?',
      'Fokus',
      'Risiko',
    ]);
    expect(printed('table-1', '2')[0]).toBe('At opnå kompromisser og konsensus blandt politikerne');
  });
});

describe('reliability', () => {
  it('prints the article’s alphas and the equal loadings of two items', () => {
    expect(printed('reliability-socr', 'pooled-alpha').at(-1)).toBe('0,68');
    expect(printed('reliability-vision', 'pooled-alpha').at(-1)).toBe('0,68');
    expect(printed('reliability-consensus', 'pooled-alpha').at(-1)).toBe('0,67');
    expect(printed('reliability-vision', 'pooled-vision-1')[4]).toBe('0,63');
    expect(printed('reliability-vision', 'pooled-vision-2')[4]).toBe('0,63');
  });

  it('gives two items their correlation and Spearman–Brown, three items omega', () => {
    const alpha = value('reliability-vision', 'pooled-alpha-std', 'reliability');
    const r = value('reliability-vision', 'pooled-item-correlation', 'item-rest');
    expect(r).toBeCloseTo(alpha / (2 - alpha), 10);
    const brown = value('reliability-vision', 'pooled-spearman-brown', 'reliability');
    expect(brown).toBeCloseTo((2 * r) / (1 + r), 10);
    expect(docOf('reliability-vision').rows.some(({ id }) => id.endsWith('omega'))).toBe(false);
    expect(value('reliability-socr', 'pooled-omega', 'reliability')).toBeGreaterThan(0.6);
  });

  it('shows wordings once, then the waves by the items’ numbers', () => {
    const { rows, notes } = docOf('reliability-socr');
    expect(rows.filter(({ isSection }) => isSection).map(({ label }) => label)).toEqual([
      '2019 og 2023',
      '2019',
      '2023',
    ]);
    expect(rows[1]?.label).toContain('1. Jeg er altid klar til at hjælpe borgerne');
    expect(rows.find(({ id }) => id === '2023-socr-1')?.label).toBe('Item 1');
    expect(notes[0]).toContain('Indekset kræver mindst 2 besvarede items. Ingen items er vendt.');
    expect(notes[0]).toContain('Ordlyden af item 2, 3 og 4 er skrevet til eksemplet');
  });
});

describe('description', () => {
  it('prints each number of the window’s overview in its column', () => {
    const { plan } = sample.study.document;
    const frame = sample.study.outputOf(assembleStudyPanel);
    const age = plan.variables.find(({ id }) => id === 'age');
    if (!age) throw new Error('No age');
    const overview = variableOverview(age, frame, plan);
    expect(value('descriptive', 'age', 'mean')).toBe(overview.mean);
    expect(value('descriptive', 'age', 'overall')).toBe(overview.standardDeviation);
    expect(value('descriptive', 'age', 'between')).toBe(overview.betweenDeviation);
    expect(value('descriptive', 'age', 'within')).toBe(overview.withinDeviation);
    expect(value('descriptive', 'age', 'observations')).toBe(overview.observations);
    expect(printed('descriptive', 'age')[0]).toMatch(/^\d\d,\d$/);
  });

  it('gives shares of 0/1 variables and of categories that add up', () => {
    const frame = sample.study.outputOf(assembleStudyPanel);
    const male = frame.columns.get('male')?.values.filter((one) => one !== null) ?? [];
    const men = male.filter((one) => one === 1).length;
    expect(value('descriptive', 'male', 'mean')).toBeCloseTo(men / male.length, 12);
    const regions = docOf('descriptive').rows.filter(({ id }) => id.startsWith('region='));
    expect(regions.map(({ label }) => label)).toContain('Region: Sjælland');
    for (const column of ['mean', 'mean-2019', 'mean-2023']) {
      const shares = regions.map(({ id }) => value('descriptive', id, column));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('names no lowest or highest value of a person', () => {
    const ids = docOf('descriptive').columns.map(({ id }) => id);
    expect(ids.some((id) => id.includes('min') || id.includes('max'))).toBe(false);
  });

  it('correlates each pair once, below the diagonal, with stars', () => {
    const frame = sample.study.outputOf(assembleStudyPanel);
    const pairs = (frame.columns.get('socr')?.values ?? []).flatMap((x, row) => {
      const y = frame.columns.get('vision')?.values[row];
      return typeof x === 'number' && typeof y === 'number' ? [[x, y] as const] : [];
    });
    const r = pearson(
      Float64Array.from(pairs, ([x]) => x),
      Float64Array.from(pairs, ([, y]) => y),
    );
    expect(value('correlation', 'socr', 'vision')).toBeCloseTo(r.estimate ?? 0, 12);
    expect(printed('correlation', 'socr')[0]).toMatch(/^0,\d\d\*\*\*$/);
    docOf('correlation').rows.forEach(({ cells }, place) => {
      expect(cells.slice(place).every(({ kind }) => kind === 'empty')).toBe(true);
    });
    expect(docOf('correlation').notes[0]).toMatch(/\(N = \d+–\d+\)/);
  });
});

describe('response', () => {
  it('prints the article’s rates of the list, and those of the other denominators', () => {
    expect(printed('response', 'answered')).toEqual(['946', '757']);
    expect(printed('response', 'rate-list')).toEqual(['38,4', '30,9']);
    expect(printed('response', 'rate-seats')).toEqual(['38,9', '31,1']);
    expect(printed('response', 'municipalities-answered')).toEqual(['98', '98']);
  });

  it('writes the article’s first footnote', () => {
    expect(docOf('response').notes[0]).toContain(
      'Det faktiske antal kommunalpolitikere i Danmark var 2432 i 2019 og 2436 i 2023. Det højere antal skyldes, at der i listen fra Kommunernes Landsforening også fremgik stedfortrædere.',
    );
  });

  it('sets respondents against the list, and says in words who is over- and under-represented', () => {
    const id = 'representativeness-2019';
    const groups = docOf(id).rows.filter((row) => row.id.startsWith('2019-region-'));
    const counted = groups.filter((row) => !/-(total|dissimilarity)$/.test(row.id));
    const total = (column: string) =>
      counted.reduce((sum, row) => sum + value(id, row.id, column), 0);
    expect(total('population')).toBe(2463);
    expect(total('respondents')).toBe(946);
    expect(total('difference')).toBeCloseTo(0, 10);
    const gaps = counted.map((row) => Math.abs(value(id, row.id, 'difference')));
    const half = gaps.reduce((sum, gap) => sum + gap, 0) / 2;
    expect(value(id, '2019-region-dissimilarity', 'difference')).toBeCloseTo(half, 10);
    const [note = ''] = docOf(id).notes;
    expect(note).toContain('2019, region: Moderat underrepræsentation af Sjælland');
    expect(note).toContain('overrepræsentation af borgmestre');
    expect(note).not.toMatch(/procentpoint\)/);
  });
});

describe('sample flow', () => {
  it('accounts for every row from the panel to each model', () => {
    const { rows, columns } = docOf('sample-flow');
    for (const set of ['vision', 'consensus']) {
      columns.forEach(({ id: column }, place) => {
        const losses = rows
          .filter(({ id }) => new RegExp(`^${set}-(missing|one-row)`).test(id))
          .flatMap(({ cells }) => {
            const cell = cells[place];
            return cell?.kind === 'number' ? [cell.value] : [];
          });
        const panel = value('sample-flow', 'panel', column);
        const left = losses.reduce((sum, loss) => sum + loss, panel);
        expect(value('sample-flow', `${set}-rows`, column)).toBe(left);
      });
    }
  });

  it('ends at the article’s counts, with as many in both waves as observations exceed groups', () => {
    expect(printed('sample-flow', 'vision-rows')).toEqual(['1695', '1677', '518', '518']);
    expect(printed('sample-flow', 'vision-persons')).toEqual(['1432', '1418', '259', '259']);
    expect(printed('sample-flow', 'vision-persons-2')).toEqual(['263', '259', '259', '259']);
    expect(printed('sample-flow', 'vision-after-index')).toEqual(Array(4).fill('1695'));
    expect(printed('sample-flow', 'consensus-rows')).toEqual(['1696', '1678', '516', '516']);
  });
});

describe('appendix B', () => {
  it('compares municipalities with and without, each with its count and error', () => {
    const id = 'vision-by-website';
    const both = (column: string) => ['group-0', 'group-1'].map((row) => value(id, row, column));
    const [without = 0, having = 0] = both('mean');
    expect(value(id, 'difference', 'mean')).toBeCloseTo(having - without, 12);
    expect(both('municipalities').reduce((sum, count) => sum + count, 0)).toBe(98);
    expect(docOf(id).rows[0]?.label).toBe('Vision på hjemmesiden = 0');
    const [note = ''] = docOf(id).notes;
    expect(note).toContain('Kommuner med færre end 5 svar er udeladt (0).');
    expect(note).toMatch(/t\(\d+,\d\) = -?\d+,\d\d, p [=<] 0,/);
  });

  it('relates means to a municipal figure as the window’s own report', () => {
    const id = 'consensus-and-budget';
    const { plan } = sample.study.document;
    const report = describeMunicipalities(plan, sample.study.outputOf(assembleStudyPanel), {
      outcome: 'consensus',
      against: 'budget-share',
      wave: null,
      minimum: plan.disclosure.minimum,
    });
    expect(value(id, 'pearson', 'estimate')).toBe(report.pearson.estimate);
    expect(value(id, 'slope', 'error')).toBe(report.line?.error?.standardError);
    expect(value(id, 'icc-2', 'estimate')).toBe(report.intraclass.mean);
    expect(value(id, 'municipalities', 'estimate')).toBe(report.points.length);
  });
});

describe('the full regressions', () => {
  it('have the article’s rows unchanged, and the blocks that it hides', () => {
    const { plan } = sample.study.document;
    const table = plan.tables.find(({ id }) => id === 'table-2');
    if (!table) throw new Error('No table 2');
    const fits = sample.study.fitsOf('vision');
    const { estimatorTitle } = sample.study;
    const article = regressionTable({ plan, table, language: 'da', fits, estimatorTitle });
    const full = docOf('full-table-2');
    for (const row of article.rows) expect(full.rows).toContainEqual(row);
    const parties = full.rows.filter(({ id }) => id.startsWith('party=')).map(({ id }) => id);
    expect(parties).toHaveLength(12);
    expect(parties).not.toContain('party=A');
    expect(full.rows.filter(({ id }) => id.startsWith('region='))).toHaveLength(4);
    expect(full.notes[0]).toContain('Referencekategori for parti: Socialdemokratiet.');
    expect(full.notes[0]).toContain('Tabellen viser tabel 2 med alle koefficienter.');
    expect(full.notes[0]).not.toContain('er også kontrolleret for');
  });

  it('add the fit and the tests of each model, and say which cannot be read', () => {
    const fit = sample.study.fitsOf('vision').get('II')?.estimate;
    expect(value('full-table-2', 'r-squared-within', 'II')).toBe(fit?.rSquared.within);
    expect(value('full-table-2', 'sigma-entity', 'II')).toBe(fit?.sigmaEntity);
    expect(value('full-table-2', 'theta', 'II')).toBe(fit?.theta?.median);
    expect(printed('full-table-2', 'test-breuschPagan')[0]).toMatch(/^χ̄²\(1\) = \d/);
    expect(printed('full-table-2', 'theta').slice(2)).toEqual(['', '']);
    expect(docOf('full-table-2').notes[0]).toMatch(/Hausman-testen i model IV kan ikke læses:/);
  });
});
