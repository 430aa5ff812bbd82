import '@mantine/core/styles.layer.css';
import '@fontsource-variable/inter';
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-400-italic.css';
import '@fontsource/source-serif-4/latin-600.css';
import './styles/tokens.css';
import './styles/base.css';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/client.ts';
import { App } from './app/app.tsx';
import { SpokenTheme } from './app/spoken-theme.tsx';
import { theme } from './app/theme.ts';
import { SessionProvider } from './session/session-provider.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
setNonce(nonce);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <SessionProvider client={createClient()}>
        <SpokenTheme>
          <App />
        </SpokenTheme>
      </SessionProvider>
    </MantineProvider>,
  );
}
