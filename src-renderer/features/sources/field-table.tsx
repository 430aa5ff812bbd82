import { NativeSelect } from '@mantine/core';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import type { ImportDraft, Preview } from './use-import-draft.ts';
import classes from './wizard.module.css';

type Field = Preview['fields'][number];

const groups = [
  ['identity', 'sources.groupIdentity'],
  ['status', 'sources.groupStatus'],
  ['answer', 'sources.groupAnswer'],
  ['background', 'sources.groupBackground'],
  ['figure', 'sources.groupFigure'],
] as const;

interface Props {
  readonly preview: Preview;
  /** Columns that a person chose. */
  readonly changed: ImportDraft['columns'];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onColumn: (field: string, column: string | null) => void;
}

/** Every field with its guessed or chosen column. */
export function FieldTable(props: Props) {
  const t = useTexts();
  const { fields } = props.preview;
  return (
    <div>
      <table className={table.table} aria-label={t('sources.fieldsTable')}>
        <thead>
          <tr>
            <th scope="col">{t('sources.field')}</th>
            <th scope="col">{t('sources.column')}</th>
            <th scope="col">{t('sources.confidence')}</th>
            <th scope="col">{t('sources.values')}</th>
          </tr>
        </thead>
        {groups.map(([group, title]) => {
          const members = fields.filter((field) => field.group === group);
          return (
            members.length > 0 && (
              <tbody key={group}>
                <tr className={classes.group}>
                  <th scope="colgroup" colSpan={4}>
                    {t(title)}
                  </th>
                </tr>
                {members.map((field) => (
                  <FieldLine key={field.id} field={field} {...props} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </div>
  );
}

function FieldLine({
  field,
  preview,
  changed,
  selectedId,
  onSelect,
  onColumn,
}: Props & { readonly field: Field }) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const title = words.local(field.title);
  const isMissing = preview.missing.includes(field.id);
  const confidence = Object.hasOwn(changed, field.id)
    ? t('sources.chosenByYou')
    : field.column !== null && numbers.percent(field.confidence, 0);
  return (
    <tr
      className={field.id === selectedId ? table.selected : undefined}
      onFocus={() => onSelect(field.id)}
      onClick={() => onSelect(field.id)}
    >
      <th scope="row">
        {title}
        {isMissing && <span className={classes.mark}> · {t('sources.required')}</span>}
      </th>
      <td>
        <NativeSelect
          aria-label={`${title}: ${t('sources.column')}`}
          value={field.column ?? ''}
          data={[
            { value: '', label: t('sources.noColumn') },
            ...preview.headers.map((header) => ({
              value: header.name,
              label: header.text === null ? header.name : `${header.name} · ${header.text}`,
            })),
          ]}
          onChange={(event) => onColumn(field.id, event.currentTarget.value || null)}
        />
      </td>
      <td className={table.soft}>{confidence}</td>
      <td>
        <ValuesButton field={field} title={title} onSelect={onSelect} />
      </td>
    </tr>
  );
}

interface ValuesProps {
  readonly field: Field;
  readonly title: string;
  readonly onSelect: (id: string) => void;
}

function ValuesButton({ field, title, onSelect }: ValuesProps) {
  const t = useTexts();
  const numbers = useNumbers();
  if (field.values.length === 0) return null;
  const unknown = field.values.filter((value) => !value.isKnown).length;
  return (
    <button
      type="button"
      className={`${table.rowButton} ${unknown > 0 ? table.warm : ''}`}
      aria-label={t('sources.showValues', { field: title })}
      onClick={() => onSelect(field.id)}
    >
      {unknown > 0
        ? t('sources.unknownValues', { count: unknown })
        : numbers.count(field.values.length)}
    </button>
  );
}
