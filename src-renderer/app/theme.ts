import { createTheme } from '@mantine/core';

/** The window's measures and its one accent, for Mantine's components; ours use tokens.css. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  headings: { fontWeight: '600' },
  colors: {
    accent: [
      '#eef4fb',
      '#dbe7f5',
      '#b7cfea',
      '#8ab8f0',
      '#6c9fd9',
      '#4a80bf',
      '#3469a9',
      '#275b9b',
      '#1d4e89',
      '#163e6f',
    ],
  },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 6 },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Modal: {
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { opacity: 0.35 } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
  },
});
