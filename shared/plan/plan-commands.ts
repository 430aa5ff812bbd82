import { z } from 'zod';
import { assertNever } from '../kernel/assert.ts';
import { alternativePlanSchema } from './alternative-plan.ts';
import { pairDecisionSchema, recordIdTextSchema } from './decisions.ts';
import { furtherTableSchema } from './further-table.ts';
import { languageSchema } from './local-text.ts';
import { modelSetSchema, tablePlanSchema } from './model-plan.ts';
import { idSchema } from './plan-id.ts';
import { scalePlanSchema } from './scale-plan.ts';
import { sourcePlanSchema } from './source-plan.ts';
import type { StudyDocument } from './study-document.ts';
import { disclosurePlanSchema, linkageRulesSchema, wavePlanSchema } from './study-plan.ts';
import { partySwitchRuleSchema, variablePlanSchema } from './variable-plan.ts';

const put = <Kind extends string, Value extends z.ZodType>(kind: Kind, value: Value) =>
  z.strictObject({ kind: z.literal(kind), value, at: z.number().int().min(0).optional() });
const remove = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), id: idSchema });

/** Every edit of the study document. `put` adds or replaces the part with the value's id. */
export const planCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-title'), title: z.string().trim().min(1) }),
  z.strictObject({ kind: z.literal('set-table-language'), language: languageSchema }),
  z.strictObject({ kind: z.literal('set-linkage'), rules: linkageRulesSchema }),
  z.strictObject({ kind: z.literal('set-party-switch'), rule: partySwitchRuleSchema }),
  z.strictObject({ kind: z.literal('set-disclosure'), rule: disclosurePlanSchema }),
  put('put-wave', wavePlanSchema),
  remove('remove-wave'),
  put('put-source', sourcePlanSchema),
  remove('remove-source'),
  put('put-scale', scalePlanSchema),
  remove('remove-scale'),
  put('put-variable', variablePlanSchema),
  remove('remove-variable'),
  put('put-model-set', modelSetSchema),
  remove('remove-model-set'),
  put('put-table', tablePlanSchema),
  remove('remove-table'),
  put('put-further-table', furtherTableSchema),
  remove('remove-further-table'),
  /** To this place among the further tables, whose order numbers the supplement. */
  z.strictObject({
    kind: z.literal('move-further-table'),
    id: idSchema,
    to: z.number().int().min(0),
  }),
  put('put-alternative', alternativePlanSchema),
  /** Only undoes the first `put-alternative`; a person withdraws with a reason. */
  remove('remove-alternative'),
  z.strictObject({
    kind: z.literal('withdraw-alternative'),
    id: idSchema,
    /** `null` takes it back in. */
    withdrawn: alternativePlanSchema.shape.withdrawn,
  }),
  z.strictObject({ kind: z.literal('decide-pair'), decision: pairDecisionSchema }),
  z.strictObject({
    kind: z.literal('withdraw-decision'),
    left: recordIdTextSchema,
    right: recordIdTextSchema,
  }),
]);
export type PlanCommand = z.infer<typeof planCommandSchema>;

/** What a person may ask for: an alternative model that was tried is withdrawn, never removed. */
export const editSchema = planCommandSchema.refine(({ kind }) => kind !== 'remove-alternative');

export interface AppliedCommand {
  readonly document: StudyDocument;
  /** The command that leads back. */
  readonly inverse: PlanCommand;
}

/** Applies one edit and tells the edit that undoes it. */
export function applyCommand(document: StudyDocument, command: PlanCommand): AppliedCommand {
  const { plan, decisions } = document;
  const withPlan = (change: Partial<StudyDocument['plan']>): StudyDocument => ({
    decisions,
    plan: { ...plan, ...change },
  });
  switch (command.kind) {
    case 'set-title':
      return {
        document: withPlan({ title: command.title }),
        inverse: { kind: 'set-title', title: plan.title },
      };
    case 'set-table-language':
      return {
        document: withPlan({ tableLanguage: command.language }),
        inverse: { kind: 'set-table-language', language: plan.tableLanguage },
      };
    case 'set-linkage':
      return {
        document: withPlan({ linkage: command.rules }),
        inverse: { kind: 'set-linkage', rules: plan.linkage },
      };
    case 'set-party-switch':
      return {
        document: withPlan({ partySwitch: command.rule }),
        inverse: { kind: 'set-party-switch', rule: plan.partySwitch },
      };
    case 'set-disclosure':
      return {
        document: withPlan({ disclosure: command.rule }),
        inverse: { kind: 'set-disclosure', rule: plan.disclosure },
      };
    case 'move-further-table':
      return moveFurtherTable(document, command);
    case 'decide-pair':
    case 'withdraw-decision':
      return applyDecision(document, command);
    default:
      return applyPart(document, command);
  }
}

type MoveCommand = Extract<PlanCommand, { kind: 'move-further-table' }>;

function moveFurtherTable(document: StudyDocument, { kind, id, to }: MoveCommand): AppliedCommand {
  const { furtherTables } = document.plan;
  const from = furtherTables.findIndex((table) => table.id === id);
  const table = furtherTables[from];
  if (table === undefined) return { document, inverse: { kind, id, to } };
  const moved = furtherTables.toSpliced(from, 1).toSpliced(to, 0, table);
  return {
    document: { ...document, plan: { ...document.plan, furtherTables: moved } },
    inverse: { kind, id, to: from },
  };
}

type DecisionCommand = Extract<PlanCommand, { kind: 'decide-pair' | 'withdraw-decision' }>;

function applyDecision(document: StudyDocument, command: DecisionCommand): AppliedCommand {
  const pair = command.kind === 'decide-pair' ? command.decision : command;
  const { pairs } = document.decisions;
  const before = pairs.find((other) => isSamePair(other, pair));
  const others = pairs.filter((other) => other !== before);
  const after = command.kind === 'decide-pair' ? [...others, command.decision] : others;
  return {
    document: { ...document, decisions: { ...document.decisions, pairs: after } },
    inverse: before
      ? { kind: 'decide-pair', decision: before }
      : { kind: 'withdraw-decision', left: pair.left, right: pair.right },
  };
}

function isSamePair(
  one: { left: string; right: string },
  other: { left: string; right: string },
): boolean {
  return one.left === other.left && one.right === other.right;
}

type PartCommand = Exclude<PlanCommand, DecisionCommand | MoveCommand | { kind: `set-${string}` }>;
type Plan = StudyDocument['plan'];
type ListName =
  | 'waves'
  | 'sources'
  | 'scales'
  | 'variables'
  | 'modelSets'
  | 'tables'
  | 'furtherTables'
  | 'alternatives';
type PartOf<List extends ListName> = Plan[List][number];

function applyPart(document: StudyDocument, command: PartCommand): AppliedCommand {
  switch (command.kind) {
    case 'put-wave':
    case 'remove-wave':
      return editWave(document, command);
    case 'put-source':
    case 'remove-source':
      return editSource(document, command);
    case 'put-scale':
    case 'remove-scale':
      return editScale(document, command);
    case 'put-variable':
    case 'remove-variable':
      return editVariable(document, command);
    case 'put-model-set':
    case 'remove-model-set':
      return editModelSet(document, command);
    case 'put-table':
    case 'remove-table':
      return editTable(document, command);
    case 'put-further-table':
    case 'remove-further-table':
      return editFurtherTable(document, command);
    case 'put-alternative':
    case 'remove-alternative':
      return editAlternative(document, command);
    case 'withdraw-alternative':
      return withdrawAlternative(document, command);
    default:
      return assertNever(command);
  }
}

const editWave = partEditor('waves', {
  put: (value, at) => ({ kind: 'put-wave', value, at }),
  remove: (id) => ({ kind: 'remove-wave', id }),
});
const editSource = partEditor('sources', {
  put: (value, at) => ({ kind: 'put-source', value, at }),
  remove: (id) => ({ kind: 'remove-source', id }),
});
const editScale = partEditor('scales', {
  put: (value, at) => ({ kind: 'put-scale', value, at }),
  remove: (id) => ({ kind: 'remove-scale', id }),
});
const editVariable = partEditor('variables', {
  put: (value, at) => ({ kind: 'put-variable', value, at }),
  remove: (id) => ({ kind: 'remove-variable', id }),
});
const editModelSet = partEditor('modelSets', {
  put: (value, at) => ({ kind: 'put-model-set', value, at }),
  remove: (id) => ({ kind: 'remove-model-set', id }),
});
const editTable = partEditor('tables', {
  put: (value, at) => ({ kind: 'put-table', value, at }),
  remove: (id) => ({ kind: 'remove-table', id }),
});

const editFurtherTable = partEditor('furtherTables', {
  put: (value, at) => ({ kind: 'put-further-table', value, at }),
  remove: (id) => ({ kind: 'remove-further-table', id }),
});

const editAlternative = partEditor('alternatives', {
  put: (value, at) => ({ kind: 'put-alternative', value, at }),
  remove: (id) => ({ kind: 'remove-alternative', id }),
});

function withdrawAlternative(
  { plan, decisions }: StudyDocument,
  command: Extract<PlanCommand, { kind: 'withdraw-alternative' }>,
): AppliedCommand {
  const { id, withdrawn } = command;
  const before = plan.alternatives.find((one) => one.id === id)?.withdrawn ?? null;
  const alternatives = plan.alternatives.map((one) =>
    one.id === id ? { ...one, withdrawn } : one,
  );
  return {
    document: { decisions, plan: { ...plan, alternatives } },
    inverse: { kind: 'withdraw-alternative', id, withdrawn: before },
  };
}

/** Edits one list of the plan; `commands` names the edits that lead back. */
function partEditor<List extends ListName>(
  list: List,
  commands: {
    readonly put: (value: PartOf<List>, at: number) => PlanCommand;
    readonly remove: (id: string) => PlanCommand;
  },
) {
  return ({ plan, decisions }: StudyDocument, edit: ListEdit<PartOf<List>>): AppliedCommand => {
    const parts: readonly PartOf<List>[] = plan[list];
    const { next, undo } = editList(parts, edit);
    return {
      document: { decisions, plan: { ...plan, [list]: next } },
      inverse: 'value' in undo ? commands.put(undo.value, undo.at ?? 0) : commands.remove(undo.id),
    };
  };
}

type ListEdit<Value> = { value: Value; at?: number | undefined } | { id: string };

/** Replaces in place, inserts at a position or the end, or removes; tells the edit that undoes. */
function editList<Value extends { readonly id: string }>(
  list: readonly Value[],
  edit: ListEdit<Value>,
): { next: Value[]; undo: ListEdit<Value> } {
  const id = 'value' in edit ? edit.value.id : edit.id;
  const index = list.findIndex((value) => value.id === id);
  const before = list[index];
  if (!('value' in edit)) {
    const next = list.filter((value) => value.id !== id);
    return { next, undo: before ? { value: before, at: index } : { id } };
  }
  if (before) return { next: list.with(index, edit.value), undo: { value: before, at: index } };
  return { next: list.toSpliced(edit.at ?? list.length, 0, edit.value), undo: { id } };
}
