import { useQuery } from '../session/use-query.ts';
import { QueryView } from '../ui/query-view.tsx';
import { StartPage } from '../features/start/start-page.tsx';
import classes from './app.module.css';
import { NoticeList } from './notice-list.tsx';
import { StudyWindow } from './study-window.tsx';

/** The whole window: the start page, or the open study. */
export function App() {
  const state = useQuery('study.state', {});
  return (
    <>
      {state.status === 'done' ? (
        <>
          {state.value.overview === null && <StartPage />}
          {state.value.overview !== null && <StudyWindow overview={state.value.overview} />}
        </>
      ) : (
        <main className={classes.waiting}>
          <QueryView query={state}>{() => null}</QueryView>
        </main>
      )}
      <NoticeList />
    </>
  );
}
