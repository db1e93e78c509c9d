import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 30_000, setupFiles: ['/tmp/citime2/measure.ts'], include: ['test/aws/bundles/**/*.test.ts'], maxWorkers: 1 } });
