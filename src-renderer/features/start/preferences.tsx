import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useSession } from '../../session/session-context.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './start-page.module.css';

/** The window's language and appearance, before a study is open. */
export function Preferences() {
  const t = useTexts();
  const { language, setLanguage } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.preferences}>
      <div>
        <h2 className={classes.legend}>{t('frame.language')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('frame.language')}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'da')}
          data={[
            { value: 'da', label: t('frame.languageDa') },
            { value: 'en', label: t('frame.languageEn') },
          ]}
        />
      </div>
      <div>
        <h2 className={classes.legend}>{t('frame.theme')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('frame.theme')}
          value={colorScheme}
          onChange={(value) => {
            if (value === 'light' || value === 'dark' || value === 'auto') setColorScheme(value);
          }}
          data={[
            { value: 'light', label: t('frame.themeLight') },
            { value: 'dark', label: t('frame.themeDark') },
            { value: 'auto', label: t('frame.themeAuto') },
          ]}
        />
      </div>
    </div>
  );
}
