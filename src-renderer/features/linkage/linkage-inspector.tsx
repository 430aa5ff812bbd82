import { Checkbox } from '@mantine/core';
import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useEdit } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './linkage.module.css';

/** What the linking gave, what it left out, and the rules it follows. */
export function LinkageInspector({ overview }: { readonly overview: Output<'linkage.overview'> }) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  return (
    <>
      <PanelSection title={t('linkage.numbers')}>
        <Facts
          facts={[
            { name: t('linkage.persons'), value: numbers.count(overview.persons) },
            { name: t('linkage.personsInAll'), value: numbers.count(overview.personsInAllWaves) },
            { name: t('linkage.decidedCount'), value: numbers.count(overview.decided) },
            { name: t('linkage.waiting'), value: numbers.count(overview.waiting) },
          ]}
        />
      </PanelSection>
      {overview.answersLeftOut.length > 0 && (
        <PanelSection title={t('linkage.leftOut')}>
          <Facts
            facts={overview.answersLeftOut.map(({ reason, rows }) => ({
              name: words.code('leftOutReasons', reason),
              value: numbers.count(rows),
            }))}
          />
        </PanelSection>
      )}
      <PanelSection title={t('linkage.rules')}>
        <RuleSwitches />
      </PanelSection>
    </>
  );
}

function RuleSwitches() {
  const t = useTexts();
  const edit = useEdit();
  const query = useQuery('study.plan', {});
  return (
    <QueryView query={query}>
      {({ plan: { linkage: rules } }) => (
        <div className={classes.rules}>
          <Checkbox
            label={t('linkage.byEmail')}
            checked={rules.byEmail}
            onChange={(event) =>
              void edit({
                kind: 'set-linkage',
                rules: { ...rules, byEmail: event.currentTarget.checked },
              })
            }
          />
          <Checkbox
            label={t('linkage.byName')}
            checked={rules.byName}
            onChange={(event) =>
              void edit({
                kind: 'set-linkage',
                rules: { ...rules, byName: event.currentTarget.checked },
              })
            }
          />
        </div>
      )}
    </QueryView>
  );
}
