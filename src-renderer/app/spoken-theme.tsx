import { MantineThemeProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../session/use-texts.ts';

/** What parts of Mantine say without showing it, in the window's language. */
export function SpokenTheme({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const closeButtonProps = { 'aria-label': t('frame.close') };
  return (
    <MantineThemeProvider theme={{ components: { Modal: { defaultProps: { closeButtonProps } } } }}>
      {children}
    </MantineThemeProvider>
  );
}
