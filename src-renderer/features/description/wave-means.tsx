import { Fragment } from 'react';
import type { WaveMean } from '../../../shared/contract/description-parts.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import table from '../../ui/table.module.css';
import { useLabels } from './use-labels.ts';

/** Each variable's mean in each wave with its interval. */
export function WaveMeans({ plan }: { readonly plan: StudyPlan }) {
  const t = useTexts();
  const { nameOf } = useLabels(plan);
  const query = useQuery('description.means', {});
  return (
    <PanelSection title={t('description.means')}>
      <QueryView query={query}>
        {({ means }) => (
          <table className={table.table} aria-label={t('description.means')}>
            <thead>
              <tr>
                <th scope="col">{t('description.meanVariable')}</th>
                {plan.waves.map((wave) => (
                  <Fragment key={wave.id}>
                    <th scope="col" className={table.number}>
                      {wave.label}
                    </th>
                    <th scope="col" className={table.number}>
                      {t('description.meanInterval')}
                    </th>
                    <th scope="col" className={table.number}>
                      n
                    </th>
                  </Fragment>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...new Set(means.map(({ variable }) => variable))].map((variable) => (
                <tr key={variable}>
                  <th scope="row">{nameOf(variable)}</th>
                  {plan.waves.map((wave) => (
                    <MeanCells
                      key={wave.id}
                      mean={
                        means.find((own) => own.variable === variable && own.wave === wave.id) ??
                        null
                      }
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
    </PanelSection>
  );
}

function MeanCells({ mean }: { readonly mean: WaveMean | null }) {
  const numbers = useNumbers();
  const interval =
    mean === null || mean.lower === null || mean.upper === null
      ? ''
      : numbers.interval(mean.lower, mean.upper);
  return (
    <>
      <td className={table.number}>{numbers.fixed(mean?.mean ?? null, 2)}</td>
      <td className={`${table.number} ${table.soft}`}>{interval}</td>
      <td className={`${table.number} ${table.soft}`}>
        {numbers.count(mean?.observations ?? null)}
      </td>
    </>
  );
}
