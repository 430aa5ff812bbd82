import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { SourcePlan } from '../../../shared/plan/source-plan.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { useEdit } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import dialog from '../../ui/dialog.module.css';
import { QueryView } from '../../ui/query-view.tsx';
import table from '../../ui/table.module.css';
import { MeaningSelect } from './meaning-select.tsx';
import classes from './sources.module.css';
import { levelsOfField, targetsOfMap, withMeaning } from './value-maps.ts';

interface Props {
  readonly sourceId: string;
  readonly onClose: () => void;
}

/** Mends what raw values mean in a source that is stored; the study is computed anew from it. */
export function SourceValuesDialog({ sourceId, onClose }: Props) {
  const t = useTexts();
  const query = useQuery('study.plan', {});
  const source =
    query.status === 'done'
      ? query.value.plan.sources.find(({ id }) => id === sourceId)
      : undefined;
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('sources.editValuesTitle', { name: source?.title ?? '' })}
    >
      <QueryView query={query}>
        {({ plan }) =>
          source && <ValuesForm source={source} variables={plan.variables} onClose={onClose} />
        }
      </QueryView>
    </Modal>
  );
}

interface FormProps {
  readonly source: SourcePlan;
  readonly variables: readonly VariablePlan[];
  readonly onClose: () => void;
}

function ValuesForm({ source, variables, onClose }: FormProps) {
  const t = useTexts();
  const edit = useEdit();
  const [maps, setMaps] = useState(source.valueMaps);
  const save = async () => {
    if (await edit({ kind: 'put-source', value: { ...source, valueMaps: maps } })) onClose();
  };
  return (
    <>
      {Object.entries(maps).map(([field, map]) => (
        <section key={field} className={classes.mapField}>
          <h3 className={classes.mapTitle}>
            {field} <span className={classes.soft}>{source.columns[field]}</span>
          </h3>
          <table className={table.table} aria-label={t('sources.valuesOf', { field })}>
            <tbody>
              {Object.entries(map).map(([raw, mapped]) => (
                <tr key={raw}>
                  <th scope="row">{raw}</th>
                  <td>
                    <MeaningSelect
                      label={t('sources.meansOf', { raw })}
                      targets={targetsOfMap(
                        source.valueMaps[field] ?? {},
                        levelsOfField(field, variables),
                      )}
                      value={mapped}
                      onChange={(value) => setMaps(withMeaning(maps, field, raw, value))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button onClick={() => void save()}>{t('frame.save')}</Button>
      </div>
    </>
  );
}
