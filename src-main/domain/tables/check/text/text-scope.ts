/** Of which tables, models and variables does a clause speak? */
import type { PrintedTable } from '../printed-table.ts';
import { captionOf, normaliseLabel } from '../printed-words.ts';
import { readNaming, ordinalOf, type Naming } from './named-models.ts';
import { namedRows, type NamedRow } from './named-rows.ts';
import type { Sentence } from './running-text.ts';

/** The columns of one table, by their places. */
export interface Place {
  readonly table: number;
  readonly columns: readonly number[];
}

export interface Scope {
  /** Null where no table that was read is spoken of. */
  readonly places: readonly Place[] | null;
  /** Models are named, here or in the sentences before: each of them is meant. */
  readonly isNamed: boolean;
  /** Table or model stand in this very sentence. */
  readonly isNamedHere: boolean;
  /** „På tværs af analyserne": every model is meant. */
  readonly isUniversal: boolean;
  readonly rows: readonly NamedRow[];
  /** The variables of the clauses before, where the clause names none. */
  readonly rowsBefore: readonly string[];
}

/** What carries over from one sentence to the next. */
interface Memory {
  readonly section: number;
  readonly paragraph: number;
  readonly tables: readonly number[] | null;
  readonly naming: Naming | null;
  readonly rows: readonly string[];
}

const UNIVERSAL =
  /\bpå tværs af|\bsamtlige\b|\balle (?:\p{L}+ )?(?:modeller|analyser|specifikationer|kolonner)|\bbegge tabeller|\bacross (?:the |all |both )|\ball (?:\p{L}+ )?(?:models|specifications|columns)|\bboth tables/iu;
const SUMMARY =
  /^(?:samlet set|alt i alt|overordnet|sammenfattende|overall|taken together|in sum(?:mary)?|all in all)\b/i;
const POST_LABEL = /borgmester|rådmand|formand|forperson|ordfører|mayor|leader|chair/;
const POSTS = /\b(?:\p{L}*poster(?:ne)?|positions|offices|posts)\b/iu;

/** Follows a text sentence by sentence; `read` must be called in the text's order. */
export class ScopeReader {
  readonly #tables: readonly PrintedTable[];
  readonly #labels: readonly string[];
  readonly #only: readonly number[] | null;
  #memory: Memory = { section: -1, paragraph: -1, tables: null, naming: null, rows: [] };

  constructor(tables: readonly PrintedTable[], text: string) {
    this.#tables = tables;
    this.#labels = tables.flatMap(({ rows }) => rows.map(({ label }) => label));
    // One table beside a text that numbers none can only be that one.
    const isOnly = tables.length === 1 && (readNaming(text).tables?.length ?? 0) <= 1;
    this.#only = isOnly ? [0] : null;
  }

  /** The scope of each clause of the sentence. */
  read(sentence: Sentence, clauses: readonly string[]): Scope[] {
    this.#begin(sentence);
    const whole = readNaming(sentence.text);
    const isSummary = SUMMARY.test(sentence.text);
    if (whole.tables !== null) this.#memory = { ...this.#memory, naming: null };
    if (isSummary) this.#memory = { ...this.#memory, naming: null };
    const isUniversal = UNIVERSAL.test(sentence.text);
    return clauses.map((clause) => {
      const own = readNaming(clause);
      this.#memory = this.#after(own, whole);
      const rows = namedRows(clause, this.#labels);
      const rowsBefore = refersBack(clause, rows.length > 0) ? this.#memory.rows : [];
      if (rows.length > 0) {
        this.#memory = { ...this.#memory, rows: [...new Set(rows.map(({ label }) => label))] };
      }
      const { tables, naming } = this.#memory;
      return {
        places: tables === null ? null : tables.map((table) => this.#placeOf(table, naming)),
        isNamed: naming !== null,
        isNamedHere: whole.tables !== null || isSpecific(whole),
        isUniversal,
        rows,
        rowsBefore,
      };
    });
  }

  /** Rows that a text means by `poster`. */
  postRows(clause: string): string[] {
    if (!POSTS.test(clause)) return [];
    return [...new Set(this.#labels.map(normaliseLabel))].filter(
      (label) => POST_LABEL.test(label) && !/koalition|coalition/.test(label),
    );
  }

  /** A heading ends everything, a paragraph what was said of models and variables. */
  #begin({ section, paragraph }: Sentence): void {
    const { section: before, paragraph: last, tables } = this.#memory;
    if (section !== before) {
      this.#memory = { section, paragraph, tables: this.#only, naming: null, rows: [] };
    } else if (paragraph !== last) {
      this.#memory = { section, paragraph, tables, naming: null, rows: [] };
    }
  }

  #after(own: Naming, whole: Naming): Memory {
    const named = own.tables ?? (this.#memory.tables === null ? whole.tables : null);
    const tables = named === null ? this.#memory.tables : this.#indexesOf(named);
    return { ...this.#memory, tables, naming: isSpecific(own) ? own : this.#memory.naming };
  }

  /** Null where a table is named that was not read: nothing can be said of it. */
  #indexesOf(numbers: readonly string[]): readonly number[] | null {
    if (this.#only !== null && this.#tables.every((table) => numberOf(table) === null)) {
      return this.#only;
    }
    const indexes = [...this.#tables.keys()].filter((index) => {
      const table = this.#tables[index];
      const number = table === undefined ? null : numberOf(table);
      return number !== null && numbers.includes(number);
    });
    return indexes.length === 0 ? null : indexes;
  }

  #placeOf(table: number, naming: Naming | null): Place {
    const all = [...(this.#tables[table]?.columns ?? []).entries()];
    if (naming === null) return { table, columns: all.map(([index]) => index) };
    const { models, estimators, controls } = naming;
    const byModel = all.filter(([index, { header }]) =>
      models === null
        ? estimators.length !== 1 || estimators.includes(all[index]?.[1].estimator ?? 'other')
        : models.includes(ordinalOf(header) ?? index + 1),
    );
    const byControls = byModel.filter(([, { header }]) => hasControls(header) === controls);
    const chosen = models === null && byControls.length > 0 ? byControls : byModel;
    return { table, columns: chosen.map(([index]) => index) };
  }
}

const ANAPHORA =
  /^["”“(]?(?:(?:men|mens|but|while|dog|though|however,?) )?(?:den|det|denne|dette|disse|her|koefficient\w*|effekt\w*|sammenhængen|estimat\w*|it|this|these|here|the (?:\w+ )?(?:coefficient|effect|estimate|association|relationship)s?)(?!\p{L})|\b(?:disse|denne|these|this)\b/iu;
const GOES_ON = /^\p{Ll}|^(?:I|In) (?:model|kolonne|column|tabel|[Tt]able)/u;
const OTHER_SUBJECT =
  /\b(?:intera[kc]tion\w*|hausman\w*|[\p{L}-]*test(?:en|et)?|modellen|the model|forskel\w*|differences?|konstant\w*|constant|intercept)\b|\b(?:effekten|effects?|koefficienten|coefficients?|sammenhængen|association) (?:af|of|for|mellem|between) /iu;

/** Does a clause without a variable of its own go on with the one before? */
function refersBack(clause: string, hasRows: boolean): boolean {
  return hasRows || (isAnaphora(clause.trim()) && !OTHER_SUBJECT.test(clause));
}

function isAnaphora(clause: string): boolean {
  return ANAPHORA.test(clause) || GOES_ON.test(clause);
}

/** Fixed and random effects in one breath choose no models. */
function isSpecific({ models, estimators, controls }: Naming): boolean {
  return models !== null || estimators.length === 1 || controls !== null;
}

function hasControls(header: string): 'with' | 'without' | null {
  const caption = captionOf(header);
  if (/\b(?:uden|without|no)\b.*(?:kontrol|control)/.test(caption)) return 'without';
  return /kontrol|control/.test(caption) ? 'with' : null;
}

function numberOf({ title, name }: PrintedTable): string | null {
  const pattern = /(?:tabel|table)[\s_-]*((?:[A-Z]\.?)?\d+)/i;
  return (pattern.exec(title ?? '') ?? pattern.exec(name))?.[1]?.toUpperCase() ?? null;
}
