import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** `.ci/run` asks for the runner's own result as JSON in this file; people want the terminal only. */
const resultFile = process.env.COMEBACK_TEST_RESULT;

/** Whoever waits for something waits as long as Chromium's own waiting in its tests: a busy machine may stand still for a second. */
const common = { testTimeout: 30_000, hookTimeout: 30_000, expect: { poll: { timeout: 15_000 } } };

/** In this order: while the synthesis and what `.ci/run` does beside the tests take their share, those that wait for no emulator. */
const PROJECTS = ['house', 'adapters-aws', 'stacks', 'browser'];

/** The runner takes the largest files first where it does not know what they take. Of these the size says too little. */
const LONG = [
  'test/aws/bundles/bundles.test.ts',
  'test/browser/reports.test.ts',
  'test/browser/accessible.test.ts',
  'test/browser/case/dialogs.test.ts',
  'test/browser/calls/call-to-close.test.ts',
];

/** One project after another, as a worker reads the modules of one; of each the longest first. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const long = LONG.findIndex((name) => moduleId.endsWith(name));
      return PROJECTS.indexOf(project.name) * (LONG.length + 1) + (long === -1 ? LONG.length : long);
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
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
      {
        test: {
          ...common,
          name: 'adapters-aws',
          // As in the house: the SDK is read once and not for each of forty files, and what a test says of the environment it takes back.
          isolate: false,
          include: ['test/adapters-aws/**/*.test.ts'],
        },
      },
      // All of them read the one synthesis of the stacks that the set-up makes.
      {
        test: {
          ...common,
          name: 'stacks',
          // CDK is read once and not for each of twenty files; nothing of it is kept between two of them.
          isolate: false,
          include: ['test/aws/**/*.test.ts'],
          globalSetup: ['test/aws/synthesise.ts'],
          setupFiles: ['test/aws/await-synthesis.ts'],
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
                // As in the house: the files of a worker read its modules once.
                isolate: false,
                // A test and its Chromium wait for each other in turn, which leaves a core a quarter of the time to a third.
                maxWorkers: 3,
                sequence: { groupOrder: 1 },
                include: ['test/browser/**/*.test.ts'],
                globalSetup: ['test/browser/build.ts'],
                // Each wait in a test has its own end, sooner: this is for the many of a long one on a busy machine.
                testTimeout: 120_000,
                hookTimeout: 120_000,
              },
            },
          ]),
    ],
  },
});
