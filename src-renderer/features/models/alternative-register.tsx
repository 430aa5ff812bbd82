import { Button } from '@mantine/core';
import type { RegisteredAlternative } from '../../../shared/contract/robustness.ts';
import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { AddTableButton } from './add-table-button.tsx';
import { AlternativeTable } from './alternative-table.tsx';
import classes from './robustness.module.css';

interface Props {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
}

/** Every model that was tried beside those of the set, with its result. */
export function AlternativeRegister({ plan, set }: Props) {
  const t = useTexts();
  const { language } = useSession();
  const query = useQuery('robustness.register', { language });
  // Alternatives to a model set that is gone stand with every other, so that none is lost to sight.
  const known = new Set(plan.modelSets.map(({ id }) => id));
  return (
    <div className={classes.section}>
      <PanelSection title={t('register.title')}>
        <QueryView query={query}>
          {({ alternatives }) => {
            const own = alternatives.filter(
              ({ modelSet }) => modelSet === set.id || !known.has(modelSet),
            );
            return own.length === 0 ? (
              <p className={classes.soft}>{t('register.empty')}</p>
            ) : (
              <Register plan={plan} set={set} alternatives={own} />
            );
          }}
        </QueryView>
      </PanelSection>
    </div>
  );
}

interface RegisterProps extends Props {
  readonly alternatives: readonly RegisteredAlternative[];
}

function Register({ plan, set, alternatives }: RegisterProps) {
  const t = useTexts();
  const fit = useCommand('robustness.fitRegister');
  const waiting = alternatives.filter(
    ({ status, withdrawn }) => withdrawn === null && (status === 'stale' || status === 'not-run'),
  );
  return (
    <>
      <p className={classes.intro}>{t('register.intro')}</p>
      <AlternativeTable plan={plan} alternatives={alternatives} />
      <div className={classes.buttons}>
        {waiting.length > 0 && (
          <Button size="xs" loading={fit.isRunning} onClick={() => void fit.run({})}>
            {t('register.refit', { count: waiting.length })}
          </Button>
        )}
        <AddTableButton
          plan={plan}
          table={{
            id: `alternatives-${set.id}`,
            kind: 'alternatives',
            number: null,
            title: {
              da: `${set.title.da}: alternative modeller`,
              en: `${set.title.en}: alternative models`,
            },
            modelSet: set.id,
          }}
        />
      </div>
    </>
  );
}
