import { defineConfig } from 'vitest/config';

/** `.ci/run` asks for the runner's own result as JSON in this file; people want the terminal only. */
const resultFile = process.env.COMEBACK_TEST_RESULT;

const common = { testTimeout: 30_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    // Two cores: more workers only fight over them.
    maxWorkers: 2,
    reporters: resultFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultFile }]],
    projects: [
      {
        test: {
          ...common,
          name: 'house',
          // No module of the house keeps anything between two calls, so its files can share one another's modules: reading them
          // anew for each of 360 files was a fifth of the whole.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/aws/**', 'test/adapters-aws/**', 'test/browser/**'],
          // `npm start` builds the console where it is old; tests that start it do not wait for that.
          globalSetup: ['test/browser/build.ts'],
        },
      },
      // Against emulators started here, or whatever AWS_ENDPOINT_URL names: `npm run test:aws`.
      { test: { ...common, name: 'adapters-aws', include: ['test/adapters-aws/**/*.test.ts'] } },
      // All of them read the one synthesis of the stacks that the set-up makes.
      {
        test: {
          ...common,
          name: 'stacks',
          include: ['test/aws/**/*.test.ts'],
          globalSetup: ['test/aws/synthesise.ts'],
        },
      },
      // In Chromium, which not every machine has: only `npm run test:browser` asks for them.
      ...(process.env.COMEBACK_BROWSER === undefined
        ? []
        : [
            {
              test: {
                ...common,
                name: 'browser',
                include: ['test/browser/**/*.test.ts'],
                globalSetup: ['test/browser/build.ts'],
                testTimeout: 60_000,
                hookTimeout: 60_000,
              },
            },
          ]),
    ],
  },
});
