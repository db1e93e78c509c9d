import { defineConfig } from 'vitest/config';

/** `.ci/run` asks for the runner's own result as JSON in this file; people want the terminal only. */
const resultFile = process.env.COMEBACK_TEST_RESULT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores: more workers only fight over them.
    maxWorkers: 2,
    testTimeout: 30_000,
    reporters: resultFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultFile }]],
  },
});
