import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { ShareBar } from '../../ui/share-bar.tsx';
import table from '../../ui/table.module.css';
import { waveLabel } from '../../ui/wave-label.ts';
import classes from './sources.module.css';

type Source = Output<'imports.list'>['sources'][number];

interface Props {
  readonly sources: readonly Source[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** One line per source: file, sheet, wave and the account of its rows. */
export function SourceTable({ sources, selectedId, onSelect }: Props) {
  const t = useTexts();
  return (
    <table className={table.table} aria-label={t('sources.table')}>
      <thead>
        <tr>
          <th scope="col">{t('sources.columnSource')}</th>
          <th scope="col">{t('sources.columnWave')}</th>
          <th scope="col" className={table.number}>
            {t('sources.columnRead')}
          </th>
          <th scope="col" className={table.number}>
            {t('sources.columnStored')}
          </th>
          <th scope="col" className={table.number}>
            {t('sources.columnRefused')}
          </th>
          <th scope="col">{t('sources.columnComplete')}</th>
          <th scope="col" className={table.number}>
            {t('sources.columnImported')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceLine
            key={source.id}
            source={source}
            isSelected={source.id === selectedId}
            onSelect={() => onSelect(source.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly source: Source;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function SourceLine({ source, isSelected, onSelect }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const plan = useQuery('study.plan', {});
  const waves = plan.status === 'done' ? plan.value.plan.waves : [];
  const { account } = source;
  return (
    <tr
      className={`${table.clickable} ${isSelected ? table.selected : ''}`}
      aria-selected={isSelected}
      onClick={onSelect}
    >
      <th scope="row">
        <button type="button" className={table.rowButton} onClick={onSelect}>
          <span className={classes.name}>{source.title}</span>
          <span className={classes.file}>
            {[source.files[0], source.sheet].filter(Boolean).join(' · ')}
          </span>
        </button>
      </th>
      <td>{source.wave === null ? t('sources.allWaves') : waveLabel(waves, source.wave)}</td>
      <td className={table.number}>{numbers.count(account.read)}</td>
      <td className={table.number}>{numbers.count(account.accepted)}</td>
      <td className={table.number}>{numbers.count(account.rejected)}</td>
      <td>
        <ShareBar
          share={source.completeness}
          label={t('sources.completeness', { share: numbers.percent(source.completeness, 0) })}
        />
      </td>
      <td className={table.number}>{numbers.dateTime(source.importedAt)}</td>
    </tr>
  );
}
