/** What of these tables may leave the study? The one judgement that every way out asks. */
import type { DisclosureFinding } from '../../../shared/contract/disclosure.ts';
import { tableTexts } from '../../../shared/i18n/table-texts.ts';
import { WITHHELD_MARK } from '../../../shared/table/format-cell.ts';
import type { TableCell, TableDoc } from '../../../shared/table/table-doc.ts';
import { mergeReleases, type Release } from './earlier-releases.ts';
import type { DisclosureBasis } from './facts.ts';
import { flagTable } from './flag-table.ts';
import { reasonToWithhold } from './judge-cell.ts';
import { type Protection, protectFacts } from './protect-facts.ts';

/** A table as it prints, and what the gate must know of it. */
export interface TableWithBasis {
  readonly doc: TableDoc;
  readonly basis: DisclosureBasis;
}

export interface GateWish {
  /** Fewer persons than this are not shown. */
  readonly minimum: number;
  /** What has left the study before. */
  readonly earlier: readonly Release[];
}

export interface GateAnswer {
  /** The tables with dashes for what stays. */
  readonly docs: readonly TableDoc[];
  readonly findings: readonly DisclosureFinding[];
  /** What the world knows when the tables leave like this, and when they leave whole. */
  readonly release: Release;
  readonly whole: Release;
}

/** Judges tables that leave together, in the light of all that left before. */
export function gateTables(tables: readonly TableWithBasis[], wish: GateWish): GateAnswer {
  const { present, system, known } = mergeReleases(tables, wish.earlier);
  const printed = new Set(tables.flatMap(({ basis }) => basis.cells.flatMap(({ facts }) => facts)));
  const { minimum } = wish;
  const protection = protectFacts({ system, minimum, printed, known });
  const judged = tables.map((table) => judgeTable(table, minimum, protection));
  const told = { facts: [...present.facts.values()], sums: present.sums };
  const open = [...printed].filter((key) => !protection.withheld.has(key));
  return {
    docs: judged.map(({ doc }) => doc),
    findings: [
      ...judged.flatMap(({ withheld }) => withheld),
      ...tables.flatMap((table) => flagTable(table, { system, protection, known, minimum })),
    ],
    release: { ...told, open },
    whole: { ...told, open: [...printed] },
  };
}

function judgeTable({ doc, basis }: TableWithBasis, minimum: number, protection: Protection) {
  const facts = new Map(basis.facts.map((fact) => [fact.key, fact]));
  const withheld: DisclosureFinding[] = [];
  const isAccountedFor = basis.facts.length === 0 && basis.cells.length === 0;
  const judge = (cell: TableCell, row: string, column: string): TableCell => {
    const own = basis.cells.filter((one) => one.row === row && one.column === column);
    const reason =
      own.length > 0
        ? (own.map((one) => reasonToWithhold(one, { facts, minimum, protection })).find(Boolean) ??
          null)
        : isNumeric(cell) && !isAccountedFor
          ? 'no-basis'
          : null;
    if (reason === null || cell.kind === 'empty') return cell;
    const persons = own.flatMap((one) => one.facts.map((key) => facts.get(key)?.count ?? 0));
    const count = persons.length === 0 ? null : Math.min(...persons);
    withheld.push({ rule: reason, action: 'withheld', table: doc.id, row, column, count });
    return { kind: 'withheld', reason };
  };
  const rows = doc.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => judge(cell, row.id, doc.columns[index]?.id ?? '')),
  }));
  const hidden = (basis.phrases ?? []).filter((phrase) =>
    phrase.facts.some((key) => protection.withheld.has(key)),
  );
  const told = doc.notes.map((note) =>
    hidden.reduce((left, { text }) => left.replaceAll(text, WITHHELD_MARK), note),
  );
  const note = tableTexts[doc.language].withheld(minimum);
  const notes = withheld.length + hidden.length > 0 ? [...told, note] : doc.notes;
  return { doc: { ...doc, rows, notes }, withheld };
}

function isNumeric(cell: TableCell): boolean {
  return cell.kind !== 'text' && cell.kind !== 'empty' && cell.kind !== 'withheld';
}
