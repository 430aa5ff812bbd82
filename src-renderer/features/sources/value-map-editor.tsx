import type { MappedValue } from '../../../shared/plan/source-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import table from '../../ui/table.module.css';
import { MeaningSelect } from './meaning-select.tsx';
import type { Preview } from './use-import-draft.ts';
import classes from './wizard.module.css';

type Field = Preview['fields'][number];
type RawValue = Field['values'][number];

interface Props {
  readonly field: Field | null;
  readonly onMeaning: (field: string, raw: string, value: MappedValue) => void;
}

/** What each raw value of the chosen field means. */
export function ValueMapEditor({ field, onMeaning }: Props) {
  const t = useTexts();
  const words = useWords();
  if (field === null) return <p className={classes.hint}>{t('sources.selectFieldHint')}</p>;
  const title = t('sources.valuesOf', { field: words.local(field.title) });
  return (
    <PanelSection title={title}>
      {field.targets.length === 0 || field.values.length === 0 ? (
        <p className={classes.hint}>{t('sources.freeValues')}</p>
      ) : (
        <table className={table.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('sources.raw')}</th>
              <th scope="col">{t('sources.rawLabel')}</th>
              <th scope="col" className={table.number}>
                {t('sources.count')}
              </th>
              <th scope="col">{t('sources.means')}</th>
            </tr>
          </thead>
          <tbody>
            {field.values.map((value) => (
              <ValueLine
                key={value.raw}
                value={value}
                targets={field.targets}
                onMeaning={(mapped) => onMeaning(field.id, value.raw, mapped)}
              />
            ))}
          </tbody>
        </table>
      )}
    </PanelSection>
  );
}

interface LineProps {
  readonly value: RawValue;
  readonly targets: Field['targets'];
  readonly onMeaning: (value: MappedValue) => void;
}

function ValueLine({ value, targets, onMeaning }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  return (
    <tr>
      <th scope="row" className={value.isKnown ? undefined : table.warm}>
        {value.raw}
      </th>
      <td className={table.soft}>{value.label ?? ''}</td>
      <td className={table.number}>{numbers.count(value.count)}</td>
      <td>
        <MeaningSelect
          label={t('sources.meansOf', { raw: value.raw })}
          targets={targets}
          value={value.mapped}
          onChange={onMeaning}
        />
      </td>
    </tr>
  );
}
