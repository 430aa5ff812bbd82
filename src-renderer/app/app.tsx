import { useQuery } from '../session/use-query.ts';
import { QueryView } from '../ui/query-view.tsx';
import { StartPage } from '../features/start/start-page.tsx';
import { NoticeList } from './notice-list.tsx';
import { StudyWindow } from './study-window.tsx';

/** The whole window: the start page, or the open study. */
export function App() {
  const state = useQuery('study.state', {});
  return (
    <>
      <QueryView query={state}>
        {({ overview }) =>
          overview === null ? <StartPage /> : <StudyWindow overview={overview} />
        }
      </QueryView>
      <NoticeList />
    </>
  );
}
