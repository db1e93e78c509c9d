/** Of a part of the house: what it may import. */
interface Room {
  /** Beginnings of what it may import, beside itself. */
  may: readonly string[];
  /** What it may import types of only. */
  mayTypesOf?: readonly string[];
  /** Its files do not import one another either. */
  isApart?: true;
}

/** The first beginning that fits a file is its room. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'shared/phrases/': { may: [] }, // What reports and pictures say, in the languages of the house.
  // pure-rand is drawn from a seed that is passed: the same seed, the same draws, and no chance from the air.
  'shared/domain/': { may: ['temporal-polyfill', 'pure-rand', 'shared/phrases/'] },
  // Closed sets and pure checks of the domain only: a contract does not know what becomes of a message.
  'events/': {
    may: [
      'zod',
      'zod-openapi',
      'shared/domain/case/vocabulary.ts',
      'shared/domain/case/teamwork/words.ts',
      'shared/domain/desk/words.ts',
      'shared/domain/hours/words.ts',
      'shared/domain/line/words.ts',
      'shared/domain/evidence/media-types.ts',
      'shared/domain/actions/words.ts',
      'shared/domain/indicators/words.ts',
      'shared/domain/pulse/items.ts',
      'shared/domain/letters/clauses/clause.ts',
      'shared/domain/letters/kept-letter.ts',
      'shared/domain/letters/ways.ts',
      'shared/domain/causes/words.ts',
      'shared/domain/customers/words.ts',
      'shared/domain/segments/words.ts',
      'shared/domain/playbooks/words.ts',
      'shared/domain/quality/words.ts',
      'shared/domain/money/words.ts',
      'shared/domain/record/audit.ts',
      'shared/domain/loyalty/purchase-rows.ts',
      'shared/domain/loyalty/amounts.ts',
    ],
    mayTypesOf: ['shared/domain/'],
  },
  // What stands where in a firm's configuration, and everything that is wrong with one.
  'shared/configuration/': { may: ['shared/domain/', 'zod'] },
  'shared/ports/': { may: ['shared/domain/'], mayTypesOf: ['events/'] },
  'shared/workflow/': { may: ['shared/domain/'] },
  // Plain pages and reports to read, as text.
  'shared/pages/': { may: ['shared/domain/', 'shared/charts/', 'shared/phrases/'] },
  // Pictures as data, which the console draws as well: nothing of the house comes with them into the browser.
  'shared/charts/': { may: ['shared/phrases/'], mayTypesOf: ['shared/domain/', 'echarts'] },
  // Pictures as drawings, without a browser.
  'shared/drawing/': {
    may: ['shared/charts/', 'shared/pages/', 'echarts', '@resvg/resvg-wasm', 'node:'],
    mayTypesOf: ['shared/ports/', 'shared/domain/'],
  },
  'shared/adapters/stores/': {
    may: ['shared/ports/', 'shared/domain/', 'events/', 'libphonenumber-js', 'node:crypto'],
  },
  // What a cold start opens: it answers with the ports that the runtime asks for.
  'shared/adapters/embedded/open.ts': {
    may: [],
    mayTypesOf: ['shared/runtime/services.ts', 'shared/ports/', 'events/'],
  },
  'shared/adapters/embedded/workflow': {
    may: [
      'shared/workflow/',
      'shared/adapters/embedded/',
      'shared/ports/',
      'shared/domain/',
      'aws-local-stepfunctions',
      'uuid',
      'node:',
    ],
  },
  'shared/adapters/embedded/': {
    may: [
      'shared/adapters/sealing/',
      'shared/ports/',
      'shared/domain/',
      'events/',
      'node:',
      '@duckdb/node-api',
      'aws-jwt-verify',
      'jose',
      'uuid',
    ],
  },
  'shared/adapters/aws/open.ts': {
    may: [
      'shared/adapters/aws/',
      'infra/topology.ts',
      'infra/queues.ts',
      'comeback.config.ts',
      'shared/runtime/logger.ts',
      'uuid',
    ],
    mayTypesOf: ['shared/runtime/services.ts', 'shared/ports/'],
  },
  'shared/adapters/aws/actions.ts': { may: [], mayTypesOf: ['shared/runtime/services.ts'] }, // Which operation sends which actions.
  'shared/adapters/aws/': {
    may: [
      'shared/adapters/sealing/',
      'shared/ports/',
      'shared/domain/',
      'events/',
      'node:',
      '@aws-sdk/',
      '@aws-lambda-powertools/metrics',
      'aws-jwt-verify',
    ],
    mayTypesOf: ['aws-lambda'],
  },
  // Ciphers and digests, the same in both engines.
  'shared/adapters/sealing/': { may: ['shared/domain/', 'node:crypto'], mayTypesOf: ['shared/ports/'] },
  // The composition root: stores by name, engines only by what they are mapped to.
  'shared/runtime/': {
    may: [
      'shared/domain/',
      'shared/ports/',
      'shared/workflow/',
      'shared/adapters/stores/',
      'shared/pages/',
      'events/',
      '#engine/',
      '@middy/core',
      '@aws-lambda-powertools/',
      'postal-mime',
      'zod',
      'node:',
    ],
    mayTypesOf: ['aws-lambda'],
  },
  'functions/': {
    may: ['events/', 'shared/domain/', 'shared/runtime/', 'shared/pages/', 'shared/drawing/'],
    mayTypesOf: ['shared/ports/', 'zod'],
    isApart: true,
  },
  'infra/topology.ts': { may: ['infra/topology/'], mayTypesOf: ['shared/domain/', 'infra/queues.ts'] },
  'infra/topology/': { may: [], mayTypesOf: ['infra/topology.ts', 'shared/domain/'] },
  'infra/queues.ts': { may: [] },
  // What the console is made of and served with, here and on AWS.
  'infra/console/': { may: ['node:'] },
  // The app in the browser: types of contracts, so that no code of the house is sent to one; pictures and phrases, as in mails.
  'console/src/': {
    may: [
      '@cloudscape-design/components',
      '@cloudscape-design/global-styles',
      '@tanstack/react-query',
      'react',
      'react-dom',
      'wouter',
      'echarts',
      // What speaks with the agent workspace round the page.
      ...['@amazon-connect/app', '@amazon-connect/contact', '@amazon-connect/voice'],
      'shared/charts/',
      'shared/phrases/',
    ],
    mayTypesOf: ['events/', 'zod'],
  },
  'console/vite.config.ts': {
    may: ['node:', 'vite', 'console/first-parts.ts', 'console/font-files.ts', 'console/report-reading.ts'],
  },
  // Which files the first page is loaded in.
  'console/first-parts.ts': { may: [], mayTypesOf: ['vite'] },
  // Typefaces of the style sheet as files.
  'console/font-files.ts': { may: ['node:'], mayTypesOf: ['vite'] },
  // What is written of a report, read when the console is built.
  'console/report-reading.ts': { may: ['node:', 'console/reading-of.ts'], mayTypesOf: ['vite'] },
  'console/reading-of.ts': { may: ['marked'], mayTypesOf: ['console/src/reports/'] },
  // How a command of the terminal talks, here and on AWS.
  'infra/run-command.ts': { may: ['shared/domain/', 'node:'] },
  'infra/redrive-case.ts': { may: ['shared/domain/'], mayTypesOf: ['shared/adapters/stores/'] },
  // What the record's commands say and write, here and on AWS.
  'infra/record/': {
    may: ['infra/run-command.ts', 'shared/domain/', 'node:'],
    mayTypesOf: ['shared/runtime/services.ts', 'shared/ports/', 'events/'],
  },
  'infra/contact-flows/': { may: ['infra/topology.ts', 'shared/domain/', 'comeback.config.ts'] },
  // What operators run with rights of their own: the adapters of a stage, opened where they are.
  'infra/aws/commands/': {
    may: [
      'infra/topology.ts',
      'infra/queues.ts',
      'infra/run-command.ts',
      'infra/aws/',
      'shared/adapters/aws/',
      'shared/runtime/services.ts',
      'shared/runtime/feed-aside.ts',
      'shared/runtime/desk/first-admin.ts',
      'infra/redrive-case.ts',
      'infra/record/',
      'shared/domain/',
      '@aws-sdk/',
      'zod',
      'node:',
    ],
    mayTypesOf: ['shared/ports/', 'shared/adapters/stores/'],
  },
  'infra/aws/': {
    may: [
      'infra/topology.ts',
      'infra/queues.ts',
      'infra/console/',
      'infra/contact-flows/',
      'shared/workflow/',
      // The firm's teams and hours are queues and hours of its contact centre.
      'comeback.config.ts',
      // What the functions say of themselves, and what adapters declare of their doings.
      'shared/runtime/services.ts',
      'shared/adapters/aws/actions.ts',
      'shared/adapters/aws/settings.ts',
      'shared/configuration/',
      'shared/domain/',
      '(computed)',
      'aws-cdk-lib',
      'constructs',
      'cdk-nag',
      'esbuild',
      'node:',
    ],
    mayTypesOf: ['shared/runtime/handler.ts', 'shared/ports/', 'events/console-settings.v1.ts'],
  },
  'infra/local/': {
    may: [
      'infra/topology.ts',
      'infra/queues.ts',
      'infra/run-command.ts',
      'infra/console/',
      'infra/redrive-case.ts',
      'infra/record/',
      'infra/contact-flows/',
      'shared/configuration/',
      'shared/domain/',
      'shared/ports/',
      'shared/workflow/',
      'shared/runtime/',
      'shared/drawing/',
      'shared/adapters/embedded/',
      'shared/adapters/stores/',
      'functions/',
      'events/',
      'comeback.config.ts',
      '(computed)',
      'node:',
      'cli-progress',
      'csv-parse',
      'uuid',
      'zod',
    ],
    mayTypesOf: ['aws-lambda'],
  },
};

export function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS).find((beginning) => file.startsWith(beginning));
}
