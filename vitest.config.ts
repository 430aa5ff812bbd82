import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,reference,conformance,architecture}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src-main/stats/**/*.ts', 'src-main/domain/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
