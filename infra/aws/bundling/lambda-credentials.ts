import type { Plugin } from 'esbuild';

const LAMBDA_CREDENTIALS = 'lambda-credentials';
const ENVIRONMENT = '@aws-sdk/credential-provider-env';

/**
 * Gives the SDK's clients the one source of credentials that a function has: Lambda puts them into the environment. The
 * SDK's own chain carries clients of its own besides, for sign-on, profiles and other machines.
 *
 * `credentialDefaultProvider` of every client is made by this package's `defaultProvider`.
 */
export const lambdaCredentials: Plugin = {
  name: LAMBDA_CREDENTIALS,
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path, resolveDir }) => ({
      namespace: LAMBDA_CREDENTIALS,
      path,
      pluginData: resolveDir,
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: LAMBDA_CREDENTIALS }, ({ pluginData: resolveDir }) => ({
      contents: `export { fromEnv as defaultProvider } from ${JSON.stringify(ENVIRONMENT)};`,
      resolveDir,
    }));
  },
};
