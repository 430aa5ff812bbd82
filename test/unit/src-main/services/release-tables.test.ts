import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisclosureWish } from '../../../../shared/contract/disclosure.ts';
import type { StudyDocument } from '../../../../shared/plan/study-document.ts';
import type { TableWithBasis } from '../../../../src-main/domain/disclosure/gate-tables.ts';
import { createPipeline } from '../../../../src-main/domain/pipeline/run-pipeline.ts';
import { councilPanelPlan } from '../../../../src-main/domain/templates/council-panel.ts';
import { listOverrides } from '../../../../src-main/services/override-record.ts';
import {
  releaseCopy,
  releaseFile,
  releaseWithoutStudy,
} from '../../../../src-main/services/release-tables.ts';
import { sha256 } from '../../../../src-main/services/sha256.ts';
import { loadReleases } from '../../../../src-main/services/stored-releases.ts';
import { studyLog } from '../../../../src-main/services/study-log.ts';
import { createStudyFile } from '../../../../src-main/services/study-service.ts';
import { createStudySession, type OpenStudy } from '../../../../src-main/services/study-session.ts';
import { PASSPHRASE } from './support/test-services.ts';

const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-release-'));
const path = join(folder, 'Studie.panel');
const clock = () => new Date(Date.UTC(2026, 0, 1));
const session = createStudySession({
  pipeline: createPipeline(sha256),
  clock,
  emit: () => undefined,
});
let study: OpenStudy;

beforeAll(() => {
  const document: StudyDocument = {
    plan: councilPanelPlan('Lille studie'),
    decisions: {
      format: 'panelvaerk-decisions',
      version: 1,
      recordKey: '0'.repeat(64),
      pairs: [],
    },
  };
  const made = createStudyFile(path, PASSPHRASE, document, clock);
  if (!made.ok) throw new Error(made.error.code);
  session.attach(made.value);
  const opened = session.require();
  if (!opened.ok) throw new Error(opened.error.code);
  study = opened.value;
});

afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two parties and their sum; one of them has three persons. */
function parties(counts: Readonly<Record<string, number>>): TableWithBasis {
  const facts = Object.entries(counts).map(([key, count]) => ({ key, count, isPublic: false }));
  const [total = '', ...parts] = facts.map(({ key }) => key);
  return {
    basis: {
      facts,
      sums: [{ total, parts }],
      cells: facts.map(({ key }) => ({ row: key, column: 'n', facts: [key], kind: 'count' })),
    },
    doc: {
      id: 'parties',
      number: '1',
      title: 'Partier',
      language: 'da',
      columns: [{ id: 'n', header: ['Antal'] }],
      rows: facts.map(({ key, count }) => ({
        id: key,
        label: key,
        cells: [{ kind: 'count', value: count }],
        ruleAbove: false,
      })),
      notes: [],
    },
  };
}

const PARTIES = parties({ all: 143, few: 3, some: 40, many: 100 });
const REASON = 'Bilag til fagfællen Ærbødigst, som har underskrevet en erklæring';

async function exported(disclosure: DisclosureWish, at: string): Promise<string> {
  const file = await releaseFile(study, [PARTIES], { writer: 'csv', disclosure, at });
  if (!file.ok) throw new Error(file.error.code);
  return Buffer.from(file.value.file.base64, 'base64').toString('utf8');
}

const details = (event: string) =>
  studyLog(study.database).flatMap((entry) => (entry.what === event ? [entry.details] : []));

describe('the way out of a study', () => {
  it('leaves dashes, their note and a count in the diary; the clipboard does the same', async () => {
    const text = await exported({ kind: 'withhold' }, '2026-01-01T12:00:00.000Z');
    expect(text).toContain('"all";143');
    expect(text).toContain('"few";"–"');
    expect(text).toContain('"some";"–"');
    expect(text).toContain('– : tilbageholdt, så ingen kan genkendes (grænsen er 5 personer).');
    expect(details('table-exported')).toEqual([{ tables: 1, writer: 'csv', withheld: 2 }]);
    const copy = releaseCopy(study, PARTIES, {
      disclosure: { kind: 'withhold' },
      at: '2026-01-01T12:00:01.000Z',
    });
    expect(copy).toMatchObject({ ok: true, value: { text: expect.stringContaining('few\t–') } });
    expect(details('table-copied')).toEqual([{ table: 'parties', withheld: 2 }]);
    expect(listOverrides(study.database)).toEqual([]);
  });

  it('remembers what has left: another table cannot give the dashes away later', async () => {
    expect(loadReleases(study.database)).toHaveLength(1);
    const table = parties({ 'few or some': 43, few: 3, some: 40 });
    const copy = releaseCopy(
      study,
      { ...table, doc: { ...table.doc, id: 'again' } },
      {
        disclosure: { kind: 'withhold' },
        at: '2026-01-01T12:00:02.000Z',
      },
    );
    expect(copy.ok && copy.value.text).toContain('few\t–');
    expect(copy.ok && copy.value.text).toContain('some\t–');
  });

  it('lets dashes leave as numbers for a reason, which stays inside the study', async () => {
    const text = await exported({ kind: 'include', reason: REASON }, '2026-01-02T12:00:00.000Z');
    expect(text).toContain('"few";3');
    const [logged] = details('disclosure-overridden');
    expect(logged).toEqual({ exit: 'file', count: 2, hash: sha256(text) });
    expect(listOverrides(study.database)).toEqual([
      { at: '2026-01-02T12:00:00.000Z', exit: 'file', reason: REASON, count: 2 },
    ]);
    expect(readFileSync(path).includes('fagfællen')).toBe(false);
  });

  it('knows no format that no writer has', async () => {
    const wish = { disclosure: { kind: 'withhold' }, at: '2026-01-03T12:00:00.000Z' } as const;
    const refused = await releaseFile(study, [PARTIES], { writer: 'pdf', ...wish });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-part' } });
  });

  it('makes a work of the supplement: a name and a title page, withheld cells as elsewhere', async () => {
    const wish = { disclosure: { kind: 'withhold' }, at: '2026-01-04T12:00:00.000Z' } as const;
    const file = await releaseFile(study, [PARTIES], {
      ...wish,
      writer: 'markdown',
      supplement: 'en',
    });
    expect(file).toMatchObject({ ok: true, value: { guardedTexts: 0, replacedCharacters: 0 } });
    if (!file.ok) return;
    expect(file.value.file.fileName).toBe('supplementary-material.md');
    const text = Buffer.from(file.value.file.base64, 'base64').toString('utf8');
    expect(text).toMatch(/^# Supplementary material\n\nLille studie\n\n## Contents\n\n- Tabel 1: /);
  });

  it('says how many texts of a csv file look like formulas', async () => {
    const doc = { ...PARTIES.doc, id: 'formulas', title: 'x', notes: ['=1+1', '+2', 'plain'] };
    const wish = { disclosure: { kind: 'withhold' }, at: '2026-01-05T12:00:00.000Z' } as const;
    const file = await releaseFile(study, [{ ...PARTIES, doc }], { ...wish, writer: 'csv' });
    expect(file).toMatchObject({ ok: true, value: { guardedTexts: 2 } });
  });

  it('writes article and supplement of a plan apart, judged together', async () => {
    const tables = { article: [PARTIES], supplement: [], title: 'Studie', language: 'da' } as const;
    const alone = await releaseWithoutStudy(tables, 5);
    expect(alone.files.map(({ name }) => name)).toContain('tables.docx');
    expect(alone.files.map(({ name }) => name)).not.toContain('supplerende-materiale.docx');
    const { article, files } = await releaseWithoutStudy({ ...tables, supplement: [PARTIES] }, 5);
    expect(article).toEqual(alone.article);
    const markdown = files.find(({ name }) => name === 'supplerende-materiale.md');
    const text = new TextDecoder().decode(markdown?.bytes);
    expect(text).toContain('# Supplerende materiale');
    expect(text).toMatch(/\| few +\| – +\|/);
  });
});
