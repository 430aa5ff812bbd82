import type { DisclosureFinding } from '../../../shared/contract/disclosure.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import classes from './release.module.css';

type Review = Output<'disclosure.review'>;

/** What the gate found: the cells that stay behind, then what leaves but is worth a look. */
export function ReleaseFindings({ review }: { readonly review: Review }) {
  const t = useTexts();
  const by = (action: DisclosureFinding['action']) =>
    review.findings.filter((finding) => finding.action === action);
  const [held, flagged] = [by('withheld'), by('flagged')];
  return (
    <div className={classes.findings}>
      {held.length > 0 && (
        <FindingTable label={t('disclosure.heldCells')} findings={held} review={review} />
      )}
      {flagged.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('disclosure.flagged')}</h3>
          <p className={classes.soft}>{t('disclosure.flaggedMeans')}</p>
          <FindingTable label={t('disclosure.flagged')} findings={flagged} review={review} />
        </>
      )}
    </div>
  );
}

interface TableProps {
  readonly label: string;
  readonly findings: readonly DisclosureFinding[];
  readonly review: Review;
}

function FindingTable({ label, findings, review }: TableProps) {
  const t = useTexts();
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('disclosure.table')}</th>
          <th scope="col">{t('disclosure.place')}</th>
          <th scope="col" className={table.number}>
            {t('disclosure.persons')}
          </th>
          <th scope="col">{t('disclosure.why')}</th>
        </tr>
      </thead>
      <tbody>
        {byRow(findings).map((group, index) => (
          <FindingLine key={index} findings={group} review={review} />
        ))}
      </tbody>
    </table>
  );
}

/** Cells of a row that are held for the same reason make one line. */
function byRow(findings: readonly DisclosureFinding[]): DisclosureFinding[][] {
  const groups = new Map<string, DisclosureFinding[]>();
  for (const finding of findings) {
    const { table: id, row, rule, count, column } = finding;
    const key = JSON.stringify([id, row, rule, count, column === null]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

interface LineProps {
  readonly findings: readonly DisclosureFinding[];
  readonly review: Review;
}

function FindingLine({ findings, review }: LineProps) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const [first] = findings;
  if (!first) return null;
  const { rule, count } = first;
  const doc = review.tables.find(({ id }) => id === first.table);
  const row = doc?.rows.find(({ id }) => id === first.row)?.label ?? '';
  const columns = findings.flatMap(
    ({ column }) => doc?.columns.find(({ id }) => id === column)?.header.join(' ') ?? [],
  );
  const place = [row, columns.join(', ')].filter((part) => part !== '').join(' · ');
  return (
    <tr>
      <td>{doc?.number}</td>
      <td>{place === '' ? t('disclosure.wholeTable') : place}</td>
      <td className={table.number}>{count === null ? '' : numbers.count(count)}</td>
      <td>{words.code('disclosureRules', rule, { minimum: review.minimum, count })}</td>
    </tr>
  );
}
