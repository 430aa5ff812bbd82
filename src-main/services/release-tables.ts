import type { DisclosureWish } from '../../shared/contract/disclosure.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import { supplementTexts } from '../../shared/i18n/supplement-texts.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { TableDoc } from '../../shared/table/table-doc.ts';
import {
  type GateAnswer,
  gateTables,
  type TableWithBasis,
} from '../domain/disclosure/gate-tables.ts';
import { writeHtmlTable } from '../writers/html.ts';
import { WRITERS } from '../writers/index.ts';
import type { Cover, Writer } from '../writers/writer.ts';
import { fail } from './app-error.ts';
import { freezeTables } from './frozen-tables.ts';
import { recordOverride } from './override-record.ts';
import { loadReleases, saveRelease } from './stored-releases.ts';
import type { OpenStudy } from './study-session.ts';

/*
 * The way out of the study: what is written here has been through the gate. No other module of
 * services and hosts hands a table to a writer; the layer rules hold that.
 */

export interface ReleaseWish {
  readonly disclosure: DisclosureWish;
  readonly at: string;
}

export interface FileWish extends ReleaseWish {
  /** An id of the writer registry. */
  readonly writer: string;
  /** The language of its title page, where this is the supplementary material. */
  readonly supplement?: Language | null;
}

/** What of these tables would stay behind if they left now? */
export function reviewTables(study: OpenStudy, tables: readonly TableWithBasis[]): GateAnswer {
  const { minimum } = study.document.plan.disclosure;
  return gateTables(tables, { minimum, earlier: loadReleases(study.database) });
}

/** One file of tables, as it may leave; what left is kept for later comparison and later gates. */
export async function releaseFile(
  study: OpenStudy,
  tables: readonly TableWithBasis[],
  { writer: id, supplement = null, ...wish }: FileWish,
): Promise<Result<Output<'tables.export'>, AppError>> {
  const writer = writerOf(id);
  if (!writer) return fail('unknown-part', { part: id });
  const judged = judge(study, tables, wish);
  const { title } = study.document.plan;
  const cover = supplement === null ? {} : { cover: supplementCover(supplement, title) };
  const { bytes, ...troubles } = await writer.write(judged.docs, cover);
  const frozen = freezeTables(study, judged.docs, id, wish.at);
  if (!frozen.ok) return frozen;
  const kept = keep(study, judged, { ...wish, exit: 'file', content: bytes });
  if (!kept.ok) return kept;
  const { withheld } = judged;
  const logged = study.log('table-exported', { tables: tables.length, writer: id, withheld });
  if (!logged.ok) return err(logged.error);
  const name = supplement === null ? fileNameOf(tables) : supplementTexts[supplement].fileName;
  const file = {
    fileName: `${name}.${writer.extension}`,
    mediaType: writer.mediaType,
    base64: Buffer.from(bytes).toString('base64'),
  };
  return ok({ file, ...troubles });
}

/** What stands before the tables of the supplement. */
function supplementCover(language: Language, study: string): Cover {
  const { title, contents } = supplementTexts[language];
  return { title, contents, study };
}

// Many tables would make a name that no folder bears.
const LONGEST_NAME = 80;

function fileNameOf(tables: readonly TableWithBasis[]): string {
  const ids = tables.map(({ doc }) => doc.id).join('-');
  return ids.slice(0, LONGEST_NAME);
}

/** One table for the clipboard, as it may leave. */
export function releaseCopy(
  study: OpenStudy,
  table: TableWithBasis,
  wish: ReleaseWish,
): Result<{ html: string; text: string }, AppError> {
  const judged = judge(study, [table], wish);
  const [doc = table.doc] = judged.docs;
  const copy = writeHtmlTable(doc);
  const kept = keep(study, judged, { ...wish, exit: 'clipboard', content: copy.text });
  if (!kept.ok) return kept;
  const logged = study.log('table-copied', { table: doc.id, withheld: judged.withheld });
  return logged.ok ? ok(copy) : err(logged.error);
}

/** Tables that were never in a study file, as the command line computes them. */
export interface TablesOfPlan {
  /** Those of the article, in the order of their numbers. */
  readonly article: readonly TableWithBasis[];
  readonly supplement: readonly TableWithBasis[];
  /** The study's own title. */
  readonly title: string;
  readonly language: Language;
}

/** Tables as they may leave, and their files in every format. */
export interface WithoutStudy {
  readonly article: readonly TableDoc[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Every format of the article's tables and of the supplement; nobody is there to give a reason. */
export async function releaseWithoutStudy(
  { article, supplement, title, language }: TablesOfPlan,
  minimum: number,
): Promise<WithoutStudy> {
  const { docs } = gateTables([...article, ...supplement], { minimum, earlier: [] });
  const articleDocs = docs.slice(0, article.length);
  const supplementDocs = docs.slice(article.length);
  const cover = supplementCover(language, title);
  const files = [];
  for (const { extension, write } of WRITERS) {
    const { bytes } = await write(articleDocs);
    files.push({ name: `tables.${extension}`, bytes });
    if (supplementDocs.length === 0) continue;
    const bundle = await write(supplementDocs, { cover });
    files.push({ name: `${supplementTexts[language].fileName}.${extension}`, bytes: bundle.bytes });
  }
  return { article: articleDocs, files };
}

interface Judged {
  readonly docs: readonly TableDoc[];
  readonly release: GateAnswer['release'];
  /** Cells that stay behind, and cells that leave although the gate would keep them. */
  readonly withheld: number;
  readonly overridden: number;
}

function judge(
  study: OpenStudy,
  tables: readonly TableWithBasis[],
  { disclosure }: ReleaseWish,
): Judged {
  const answer = reviewTables(study, tables);
  const kept = answer.findings.filter(({ action }) => action === 'withheld').length;
  if (disclosure.kind === 'withhold') {
    return { docs: answer.docs, release: answer.release, withheld: kept, overridden: 0 };
  }
  const docs = tables.map(({ doc }) => doc);
  return { docs, release: answer.whole, withheld: 0, overridden: kept };
}

interface Leaving extends ReleaseWish {
  readonly exit: 'file' | 'clipboard';
  readonly content: Uint8Array | string;
}

function keep(study: OpenStudy, judged: Judged, leaving: Leaving): Result<null, AppError> {
  const { disclosure, at, exit, content } = leaving;
  const saved = saveRelease(study, judged.release, at);
  if (!saved.ok || disclosure.kind === 'withhold' || judged.overridden === 0) return saved;
  const { reason } = disclosure;
  return recordOverride(study, { exit, reason, count: judged.overridden, at, content });
}

function writerOf(id: string): Writer | undefined {
  return WRITERS.find((candidate) => candidate.id === id);
}
