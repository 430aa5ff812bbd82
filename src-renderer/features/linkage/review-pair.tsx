import { Fragment } from 'react';
import type { LinkPair, ReviewRecord } from '../../../shared/contract/linkage.ts';
import type { LocalText } from '../../../shared/kernel/descriptor.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { waveLabel } from '../../ui/wave-label.ts';
import classes from './linkage.module.css';
import { markDifferences, type Stretch } from './mark-differences.ts';

const comparedFields = ['name', 'email', 'municipality', 'party', 'role'] as const;
type ComparedField = (typeof comparedFields)[number];

/** Two records side by side, differing characters marked, each field's likeness in words. */
export function ReviewPair({ pair }: { readonly pair: LinkPair }) {
  const t = useTexts();
  const words = useWords();
  const plan = useQuery('study.plan', {});
  const waves = plan.status === 'done' ? plan.value.plan.waves : [];
  const heading = ({ sourceTitle, wave }: ReviewRecord) => {
    const label = waveLabel(waves, wave);
    return sourceTitle.includes(label) ? sourceTitle : `${sourceTitle} · ${label}`;
  };
  return (
    <div className={classes.pair}>
      <p className={classes.why}>
        {t('linkage.whyWaiting', { reason: words.code('linkRules', pair.rule) })}
      </p>
      <table className={classes.cards} aria-label={t('linkage.comparison')}>
        <thead>
          <tr>
            <td className={classes.fieldColumn} />
            <th scope="col">{heading(pair.left)}</th>
            <th scope="col">{heading(pair.right)}</th>
            <td className={classes.levelColumn} />
          </tr>
        </thead>
        <tbody>
          {comparedFields.map((field) => (
            <FieldLine key={field} field={field} pair={pair} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly field: ComparedField;
  readonly pair: LinkPair;
}

function FieldLine({ field, pair }: LineProps) {
  const t = useTexts();
  const words = useWords();
  const left = shown(pair.left, field, words.local);
  const right = shown(pair.right, field, words.local);
  const level = pair.levels.find((candidate) => candidate.field === field);
  if (left === null && right === null) return null;
  const [leftMarked, rightMarked] =
    left !== null && right !== null ? markDifferences(left, right) : [plain(left), plain(right)];
  const cellClass = field === 'name' ? classes.big : classes.small;
  return (
    <tr>
      <th scope="row">{t(`linkage.${field}`)}</th>
      <td className={cellClass}>
        <Marked stretches={leftMarked} />
      </td>
      <td className={cellClass}>
        <Marked stretches={rightMarked} />
      </td>
      <td className={classes.level}>{level && words.code('linkLevels', level.level)}</td>
    </tr>
  );
}

function Marked({ stretches }: { readonly stretches: readonly Stretch[] | null }) {
  const t = useTexts();
  if (stretches === null) return <span className={classes.soft}>{t('linkage.none')}</span>;
  return stretches.map(({ text, isDifferent }, index) =>
    isDifferent ? (
      <mark key={index}>
        <Breakable text={text} />
      </mark>
    ) : (
      <Breakable key={index} text={text} />
    ),
  );
}

/** Lets a long address break after its "@" and its dots. */
function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=[@.])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function plain(text: string | null): readonly Stretch[] | null {
  return text === null ? null : [{ text, isDifferent: false }];
}

function shown(
  record: ReviewRecord,
  field: ComparedField,
  local: (text: LocalText) => string,
): string | null {
  const text = field === 'email' ? null : record[field];
  if (text !== null) return typeof text === 'string' ? text : local(text);
  return field !== 'email' || record.emails.length === 0 ? null : record.emails.join(', ');
}
