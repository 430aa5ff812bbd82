import { useState } from 'react';
import type { PlaceId, StudyOverview } from '../../shared/contract/study.ts';
import { DescriptionPlace } from '../features/description/description-place.tsx';
import { LinkagePlace } from '../features/linkage/linkage-place.tsx';
import { LogPlace } from '../features/log/log-place.tsx';
import { MeasuresPlace } from '../features/measures/measures-place.tsx';
import { ModelsPlace } from '../features/models/models-place.tsx';
import { SourcesPlace } from '../features/sources/sources-place.tsx';
import { TablesPlace } from '../features/tables/tables-place.tsx';
import { VariablesPlace } from '../features/variables/variables-place.tsx';
import { useTexts } from '../session/use-texts.ts';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import classes from './study-window.module.css';
import { useHistory } from './use-history.ts';

/** The open study: rail, place and status bar. */
export function StudyWindow({ overview }: { readonly overview: StudyOverview }) {
  const [place, setPlace] = useState<PlaceId>('sources');
  const t = useTexts();
  const history = useHistory(overview);
  return (
    <div className={classes.window}>
      <a className={classes.skip} href="#work">
        {t('frame.skipToWork')}
      </a>
      <Rail overview={overview} place={place} onPlace={setPlace} />
      <main id="work" className={classes.place} tabIndex={-1}>
        <PlaceView place={place} onPlace={setPlace} />
      </main>
      <StatusBar overview={overview} history={history} />
    </div>
  );
}

interface PlaceProps {
  readonly place: PlaceId;
  readonly onPlace: (place: PlaceId) => void;
}

function PlaceView({ place, onPlace }: PlaceProps) {
  switch (place) {
    case 'sources':
      return <SourcesPlace />;
    case 'linkage':
      return <LinkagePlace onSources={() => onPlace('sources')} />;
    case 'measures':
      return <MeasuresPlace onSources={() => onPlace('sources')} />;
    case 'variables':
      return <VariablesPlace onSources={() => onPlace('sources')} />;
    case 'description':
      return <DescriptionPlace onSources={() => onPlace('sources')} />;
    case 'models':
      return <ModelsPlace onSources={() => onPlace('sources')} />;
    case 'tables':
      return <TablesPlace onSources={() => onPlace('sources')} />;
    case 'log':
      return <LogPlace />;
  }
}
