import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import classes from './log.module.css';

/** Why something left that the gate would have kept: shown here, kept apart from the diary. */
export function OverrideReason({ at }: { readonly at: string }) {
  const t = useTexts();
  const query = useQuery('disclosure.overrides', {});
  const overrides = query.status === 'done' ? query.value.overrides : [];
  const reasons = overrides.filter((override) => override.at === at);
  if (reasons.length === 0) return null;
  return (
    <PanelSection title={t('disclosure.given')}>
      {reasons.map(({ reason }) => (
        <p key={reason} className={classes.reason}>
          {reason}
        </p>
      ))}
    </PanelSection>
  );
}
