import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import table from '../../ui/table.module.css';
import classes from './tables.module.css';

type FrozenExport = Output<'tables.frozen'>['exports'][number];
type Change = FrozenExport['changes'][number];

/** What left the study as this table, and what would print differently today. */
export function FrozenTables({ table: id }: { readonly table: string }) {
  const t = useTexts();
  const query = useQuery('tables.frozen', { table: id });
  const [opened, setOpened] = useState<FrozenExport | null>(null);
  return (
    <PanelSection title={t('tables.exports')}>
      <QueryView query={query}>
        {({ exports }) =>
          exports.length === 0 ? (
            <p className={classes.soft}>{t('tables.exportsNone')}</p>
          ) : (
            exports.map((frozen) => (
              <ExportLine key={frozen.id} frozen={frozen} onOpen={() => setOpened(frozen)} />
            ))
          )
        }
      </QueryView>
      {opened && <ChangesDialog frozen={opened} onClose={() => setOpened(null)} />}
    </PanelSection>
  );
}

interface LineProps {
  readonly frozen: FrozenExport;
  readonly onOpen: () => void;
}

function ExportLine({ frozen, onOpen }: LineProps) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const catalog = useQuery('catalog.list', {});
  const writers = catalog.status === 'done' ? catalog.value.writers : [];
  const writer = writers.find(({ id }) => id === frozen.writer);
  const count = frozen.changes.length;
  return (
    <div className={classes.form}>
      <p className={classes.soft}>
        {t('tables.exportedAt', {
          time: numbers.dateTime(frozen.at),
          format: writer ? words.local(writer.title) : frozen.writer,
          revision: frozen.revision,
        })}
        <br />
        {count === 0 ? t('tables.unchanged') : t('tables.changed', { count })}
      </p>
      {count > 0 && (
        <Button variant="default" onClick={onOpen}>
          {t('tables.showChanges')}
        </Button>
      )}
    </div>
  );
}

interface DialogProps {
  readonly frozen: FrozenExport;
  readonly onClose: () => void;
}

function ChangesDialog({ frozen, onClose }: DialogProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const title = t('tables.changesTitle', { time: numbers.dateTime(frozen.at) });
  return (
    <Modal opened size="xl" onClose={onClose} title={title}>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('tables.changePlace')}</th>
            <th scope="col">{t('tables.changeBefore')}</th>
            <th scope="col">{t('tables.changeAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {frozen.changes.map((change, index) => (
            <ChangeLine key={index} change={change} />
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const t = useTexts();
  const places = { heading: t('tables.placeHeading'), note: t('tables.placeNote') } as const;
  const place =
    change.place === 'heading' || change.place === 'note'
      ? places[change.place]
      : [change.row, change.column].filter((part) => part !== '').join(' · ');
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>{change.before || t('tables.changeNothing')}</td>
      <td>{change.after || t('tables.changeNothing')}</td>
    </tr>
  );
}
