import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconAdjustmentsHorizontal,
  IconAlertCircle,
  IconCheck,
  IconDatabaseImport,
  IconFileText,
  IconLink,
  IconListDetails,
  IconMathFunction,
  IconNotebook,
  IconReportAnalytics,
  IconRefreshAlert,
  type Icon,
} from '@tabler/icons-react';
import { type PlaceId, placeIds, type StudyOverview } from '../../shared/contract/study.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { useNumbers } from '../session/use-numbers.ts';
import { useTexts } from '../session/use-texts.ts';
import classes from './rail.module.css';
import { StudyMenu } from './study-menu.tsx';

const icons: Readonly<Record<PlaceId, Icon>> = {
  sources: IconDatabaseImport,
  linkage: IconLink,
  measures: IconAdjustmentsHorizontal,
  variables: IconListDetails,
  description: IconReportAnalytics,
  models: IconMathFunction,
  tables: IconFileText,
  log: IconNotebook,
};

interface Props {
  readonly overview: StudyOverview;
  readonly place: PlaceId;
  readonly onPlace: (place: PlaceId) => void;
}

/** The eight places, numbered, each with how it stands. */
export function Rail({ overview, place, onPlace }: Props) {
  const t = useTexts();
  return (
    <nav className={classes.rail} aria-label={t('frame.placesLabel')}>
      <StudyMenu overview={overview} />
      <ol className={classes.list}>
        {placeIds.map((id, index) => (
          <li key={id}>
            <PlaceButton
              id={id}
              number={index + 1}
              state={overview.places[id]}
              isCurrent={id === place}
              onClick={() => onPlace(id)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

type PlaceState = StudyOverview['places'][PlaceId];

interface ButtonProps {
  readonly id: PlaceId;
  readonly number: number;
  readonly state: PlaceState;
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

function PlaceButton({ id, number, state, isCurrent, onClick }: ButtonProps) {
  const t = useTexts();
  const isWide = useMediaQuery('(min-width: 1200px)');
  const PlaceIcon = icons[id];
  const name = t(`places.${id}`);
  const stateWords = describeState(state, t);
  return (
    <Tooltip label={`${number} ${name} · ${stateWords}`} position="right" disabled={isWide}>
      <button
        type="button"
        className={isCurrent ? `${classes.place} ${classes.current}` : classes.place}
        aria-label={name}
        aria-description={stateWords}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onClick}
      >
        <PlaceIcon size={18} stroke={1.6} className={classes.icon} />
        <span className={classes.name}>{name}</span>
        <PlaceMark state={state} />
      </button>
    </Tooltip>
  );
}

function PlaceMark({ state }: { readonly state: PlaceState }) {
  const numbers = useNumbers();
  switch (state.state) {
    case 'needs-you':
      return (
        <span className={classes.needs} data-count={numbers.count(state.count)}>
          {state.count === null && <IconAlertCircle size={14} />}
        </span>
      );
    case 'done':
      return <IconCheck size={14} className={classes.done} />;
    case 'stale':
      return <IconRefreshAlert size={14} className={classes.stale} />;
    case 'empty':
      return <span className={classes.empty} />;
  }
}

function describeState(state: PlaceState, t: Translate): string {
  switch (state.state) {
    case 'needs-you':
      return state.count === null
        ? t('frame.stateNeedsYouPlain')
        : t('frame.stateNeedsYou', { count: state.count });
    case 'done':
      return t('frame.stateDone');
    case 'stale':
      return t('frame.stateStale');
    case 'empty':
      return t('frame.stateEmpty');
  }
}
