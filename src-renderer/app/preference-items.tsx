import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSession } from '../session/session-context.ts';
import { useTexts } from '../session/use-texts.ts';

const languages = [
  ['da', 'frame.languageDa'],
  ['en', 'frame.languageEn'],
] as const;

const schemes = [
  ['light', 'frame.themeLight'],
  ['dark', 'frame.themeDark'],
  ['auto', 'frame.themeAuto'],
] as const;

/** The window's language and appearance, as items of a menu. */
export function PreferenceItems() {
  const t = useTexts();
  const { language, setLanguage } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mark = (isChosen: boolean) => (isChosen ? <IconCheck size={14} /> : null);
  return (
    <>
      <Menu.Label>{t('frame.language')}</Menu.Label>
      {languages.map(([id, label]) => (
        <Menu.Item
          key={id}
          lang={id}
          rightSection={mark(id === language)}
          closeMenuOnClick={false}
          onClick={() => setLanguage(id)}
        >
          {t(label)}
        </Menu.Item>
      ))}
      <Menu.Label>{t('frame.theme')}</Menu.Label>
      {schemes.map(([id, label]) => (
        <Menu.Item
          key={id}
          rightSection={mark(id === colorScheme)}
          closeMenuOnClick={false}
          onClick={() => setColorScheme(id)}
        >
          {t(label)}
        </Menu.Item>
      ))}
    </>
  );
}
