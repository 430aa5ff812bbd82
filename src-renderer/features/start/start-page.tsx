import { Tabs } from '@mantine/core';
import { useSession } from '../../session/session-context.ts';
import { useTexts } from '../../session/use-texts.ts';
import { CreateStudyForm } from './create-study-form.tsx';
import { OpenStudy } from './open-study.tsx';
import { Preferences } from './preferences.tsx';
import classes from './start-page.module.css';
import { useStudyFiles } from './use-study-files.ts';

/** Before a study is open: create one, or open one. */
export function StartPage() {
  const t = useTexts();
  const { language } = useSession();
  const files = useStudyFiles();
  if (files === null) return null;
  return (
    <main className={classes.page} lang={language}>
      <div className={classes.column}>
        <header className={classes.header}>
          <h1 className={classes.name}>{t('frame.appName')}</h1>
          <p className={classes.tagline}>{t('start.tagline')}</p>
        </header>
        <Tabs defaultValue={files.length > 0 ? 'open' : 'create'} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="open">{t('start.open')}</Tabs.Tab>
            <Tabs.Tab value="create">{t('start.create')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="open" className={classes.panel}>
            <OpenStudy files={files} />
          </Tabs.Panel>
          <Tabs.Panel value="create" className={classes.panel}>
            <CreateStudyForm />
          </Tabs.Panel>
        </Tabs>
      </div>
      <aside className={classes.side}>
        <section aria-label={t('start.plainTitle')}>
          <h2 className={classes.sideTitle}>{t('start.plainTitle')}</h2>
          <ul className={classes.plain}>
            <li>{t('start.plainLost')}</li>
            <li>{t('start.plainDisk')}</li>
            <li>{t('start.plainExport')}</li>
          </ul>
        </section>
        <Preferences />
      </aside>
    </main>
  );
}
