import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { asOperator } from './refusals.ts';

/** CDK gets credentials by these in ways that the SDK's own search does not know. */
const OTHER_WAYS = /^--(profile|plugin)(=|$)/;

/**
 * Looks for the operator's credentials as CDK will, without asking AWS: CDK itself tells late that there are none, and at
 * length. Whether they are still good, AWS alone knows.
 *
 * @throws AppError `no-credentials`, a sentence
 */
export async function mustBeSignedIn(argv: readonly string[]): Promise<void> {
  if (argv.some((word) => OTHER_WAYS.test(word))) return;
  const { config } = new CloudFormationClient({});
  await asOperator(() => config.credentials().catch(unlessAsked));
}

/** A profile with a second factor: CDK asks for its code, and nobody does here. */
function unlessAsked(error: unknown): void {
  if (error instanceof Error && /multi-factor/.test(error.message)) return;
  throw error;
}
