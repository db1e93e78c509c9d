import { CrossStackReferences, ReferenceStrength, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * The secret by which the API knows requests that came through CloudFront, and the next one.
 *
 * CloudFront is deployed before the functions, and takes minutes to tell all its places. So the functions accept the next
 * generation all along: when it is raised by one, CloudFront begins to send what they know already, and with the functions'
 * own deployment the former one is worth nothing. Raised by two at once, or lowered, requests are refused in between.
 */
export class OriginSecrets extends Construct {
  /** What CloudFront sends: a dynamic reference, resolved when it is deployed; the words are in no template. */
  readonly sent: string;
  /** What functions accept, the newest first, joined by a comma; dynamic references too. */
  readonly accepted: string;

  constructor(scope: Construct, id: string, generation: number) {
    super(scope, id);
    const [next, current] = [generation + 1, generation].map((each) => this.secretOf(each).secretValue.unsafeUnwrap());
    this.sent = String(current);
    this.accepted = `${next},${current}`;
  }

  private secretOf(generation: number): Secret {
    const secret = new Secret(this, `Generation${generation}`, {
      description: 'Says to the API that a request came through CloudFront.',
      // 48 of letters and digits: 285 bits.
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      // Two of our own parts share it: once neither does, nobody needs it.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // An export that functions import could not go with its generation.
    CrossStackReferences.of(secret).produce(ReferenceStrength.WEAK);
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Changed by raising originSecretGeneration: both ends must learn it by a deployment.',
    });
    return secret;
  }
}
