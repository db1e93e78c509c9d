import { CfnOutput, Fn, RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * The secret by which the API knows requests that came through CloudFront, with the next one and the one before.
 *
 * CloudFront is deployed before the functions, and takes minutes to tell all its places. So the functions accept the next
 * generation all along: when it is raised by one, CloudFront begins to send what they know already. They accept the one
 * before as well, so that it can be lowered by one again. By two at once, requests are refused in between.
 *
 * A deployment of the functions that fails goes back to what they named before: one generation more is there than they
 * accept, under an output of the same name.
 */
export class OriginSecrets extends Construct {
  /** What CloudFront sends: a dynamic reference, resolved when it is deployed; the words are in no template. */
  readonly sent: string;
  /** What functions accept, the newest first, joined by commas; dynamic references too. */
  readonly accepted: string;

  constructor(scope: Construct, id: string, generation: number) {
    super(scope, id);
    const current = this.secretOf(generation);
    const next = this.secretOf(generation + 1);
    const before = [generation - 1, generation - 2].filter((each) => each > 0).map((each) => this.secretOf(each));
    this.sent = current.secret.secretValue.unsafeUnwrap();
    this.accepted = [next, current, ...before.slice(0, 1)].map(({ elsewhere }) => elsewhere).join(',');
  }

  private secretOf(generation: number) {
    const secret = new Secret(this, `Generation${generation}`, {
      description: 'Says to the API that a request came through CloudFront.',
      // 48 of letters and digits: 285 bits.
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      // Two of our own parts share it: once neither does, nobody needs it.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Changed by raising originSecretGeneration: both ends must learn it by a deployment.',
    });
    // Not left to CDK: it puts out what another stack names now, and takes away what that stack named before.
    const { logicalId } = new CfnOutput(this, `Generation${generation}Arn`, { value: secret.secretArn });
    const arn = Fn.getStackOutput(Stack.of(this).stackName, logicalId);
    return { secret, elsewhere: SecretValue.secretsManager(arn).unsafeUnwrap() };
  }
}
