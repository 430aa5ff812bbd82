import { describe, expect, test } from 'vitest';
import {
  applyCommand,
  type PlanCommand,
  planCommandSchema,
} from '../../../../shared/plan/plan-commands.ts';
import type { FurtherTable } from '../../../../shared/plan/further-table.ts';
import type { StudyDocument } from '../../../../shared/plan/study-document.ts';
import { studyDocumentSchema } from '../../../../shared/plan/study-document.ts';
import { councilPanelPlan } from '../../../../src-main/domain/templates/council-panel.ts';

const left = '0'.repeat(20);
const right = '1'.repeat(20);
const template = councilPanelPlan('Prøve');
const [set] = template.modelSets;
const alternative = {
  id: 'A1',
  modelSet: set!.id,
  insteadOf: set!.columns[0]!.id,
  outcome: set!.outcome,
  column: { ...set!.columns[0]!, id: 'A1' },
  sampleOf: null,
  focus: ['socr'],
  scale: 'as-plan' as const,
  links: 'all' as const,
  label: { da: '', en: '' },
  reason: '',
  withdrawn: null,
};

const title = { da: 'Titel', en: 'Title' };
const response: FurtherTable = { id: 'response', kind: 'response', number: null, title };
const sampleFlow: FurtherTable = { id: 'flow', kind: 'sample-flow', number: null, title };

const document: StudyDocument = {
  plan: { ...template, alternatives: [alternative], furtherTables: [response, sampleFlow] },
  decisions: {
    format: 'panelvaerk-decisions',
    version: 1,
    recordKey: 'a'.repeat(64),
    pairs: [{ left, right, verdict: 'different', reason: null, decidedAt: '2026-01-01' }],
  },
};
const [scale] = document.plan.scales;
const [wave] = document.plan.waves;
const [variable] = document.plan.variables;
const [modelSet] = document.plan.modelSets;
const [table] = document.plan.tables;
const source = {
  id: 'list',
  kind: 'kl-contacts',
  title: 'Liste',
  wave: '2019',
  files: ['liste.xlsx'],
  sheet: null,
  headerRow: 1,
  encoding: null,
  delimiter: null,
  columns: {},
  valueMaps: {},
};

const edits: PlanCommand[] = [
  { kind: 'set-title', title: 'Ny titel' },
  { kind: 'put-alternative', value: { ...alternative, id: 'A2' } },
  { kind: 'remove-alternative', id: 'A1' },
  { kind: 'withdraw-alternative', id: 'A1', withdrawn: { reason: 'Ikke længere relevant' } },
  { kind: 'set-table-language', language: 'en' },
  { kind: 'set-linkage', rules: { byEmail: false, byName: true } },
  { kind: 'set-party-switch', rule: 'answers-else-missing' },
  { kind: 'set-disclosure', rule: { minimum: 10 } },
  { kind: 'put-source', value: source },
  { kind: 'put-wave', value: { ...wave!, seats: 1 } },
  { kind: 'put-scale', value: { ...scale!, minimumAnswered: 4 } },
  { kind: 'put-variable', value: { ...variable!, label: { da: 'x', en: 'y' } } },
  { kind: 'put-model-set', value: { ...modelSet!, id: 'another' } },
  { kind: 'put-table', value: { ...table!, number: 'S.1' } },
  { kind: 'put-further-table', value: { ...response, number: '1' } },
  { kind: 'remove-further-table', id: 'response' },
  { kind: 'move-further-table', id: 'flow', to: 0 },
  { kind: 'remove-wave', id: wave!.id },
  { kind: 'remove-scale', id: scale!.id },
  { kind: 'remove-variable', id: variable!.id },
  { kind: 'remove-model-set', id: modelSet!.id },
  { kind: 'remove-table', id: table!.id },
  { kind: 'remove-source', id: 'no-such-source' },
  {
    kind: 'decide-pair',
    decision: { left, right, verdict: 'same', reason: 'samme', decidedAt: '2026-02-02' },
  },
  {
    kind: 'decide-pair',
    decision: { left: right, right: left, verdict: 'same', reason: null, decidedAt: '2026-02-02' },
  },
  { kind: 'withdraw-decision', left, right },
];

describe('every edit of the study document', () => {
  test.each(edits)('$kind is taken back by its inverse', (command) => {
    const parsed = planCommandSchema.parse(command);
    const applied = applyCommand(document, parsed);
    expect(applyCommand(applied.document, applied.inverse).document).toEqual(document);
  });

  test.each(edits.filter(({ kind }) => kind !== 'remove-source'))(
    '$kind changes the document and leaves the one it was given alone',
    (command) => {
      const before = structuredClone(document);
      expect(applyCommand(document, command).document).not.toEqual(before);
      expect(document).toEqual(before);
    },
  );

  test.each(edits)('$kind leaves a document that its schema accepts', (command) => {
    const { document: after } = applyCommand(document, command);
    expect(studyDocumentSchema.parse(after)).toEqual(after);
  });

  test('a table that is moved stands at its new place, one that is not there moves nothing', () => {
    const idsAfter = (id: string, to: number) =>
      applyCommand(document, {
        kind: 'move-further-table',
        id,
        to,
      }).document.plan.furtherTables.map((moved) => moved.id);
    expect(idsAfter('response', 1)).toEqual(['flow', 'response']);
    expect(idsAfter('response', 99)).toEqual(['flow', 'response']);
    expect(idsAfter('nothing', 0)).toEqual(['response', 'flow']);
  });

  test('a part that is put again keeps its place', () => {
    const second = document.plan.scales[1]!;
    const { document: after } = applyCommand(document, {
      kind: 'put-scale',
      value: { ...second, minimumAnswered: 1 },
    });
    expect(after.plan.scales.map(({ id }) => id)).toEqual(document.plan.scales.map(({ id }) => id));
  });
});
