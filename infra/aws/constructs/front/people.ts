import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ROLES } from '../../../../shared/domain/case/vocabulary.ts';
import { WORKSPACE_PAGE } from '../../../console/headers.ts';
import type { Stage } from '../../stages.ts';

/** First part of Cognito's host name for this stage; unique in the world, hence the account. */
const domainPrefix = (stage: string) => `comeback-${stage}-${Aws.ACCOUNT_ID}`;

/** Origin of the page on which people sign in, known before the pool is made. */
export const signInDomain = (stage: string, region: string) =>
  `https://${domainPrefix(stage)}.auth.${region}.amazoncognito.com`;

/**
 * The firm's own people: made by an admin, each in the group of one role (`cognito:groups`), with the ids of their teams in
 * `custom:teams`, joined by spaces. Nobody can change either for themselves. Sign in by e-mail.
 */
export class People extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;

  /** @param publicUrl where the console is: people are sent back there with a code, to its pages for that and nowhere else */
  constructor(scope: Construct, id: string, stage: Stage, publicUrl: string) {
    super(scope, id);
    this.userPool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      customAttributes: { teams: new StringAttribute({ mutable: true, maxLen: 1024 }) },
      // Cognito's own words do not say where to go.
      userInvitation: {
        emailSubject: 'You are invited to Comeback',
        emailBody:
          `You are invited to work with Comeback: ${publicUrl}/console/<br>Sign in as {username} with the password {####}, ` +
          'which is good for three days and is changed as you sign in. After that, ask whoever invited you to do so once more.',
      },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // The cheapest plan in which a function may add to access tokens.
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const role of ROLES) this.userPool.addGroup(role, { groupName: role });
    this.userPool.addDomain('SignIn', { cognitoDomain: { domainPrefix: domainPrefix(stage.name) } });
    // From within a workspace people sign in and out in a window of its own, which closes when it comes back.
    const apart = (stage.workspaces ?? []).length === 0 ? [] : [`${publicUrl}${WORKSPACE_PAGE}/signed-in`];
    this.client = this.userPool.addClient('Console', {
      // It runs in browsers, where a secret would be none: they sign in on Cognito's own page, by a code that is good only
      // with the verifier of the browser that asked (PKCE). The other ways are for the terminal: SRP never sends the
      // password, and the last is for who holds the account's own credentials.
      generateSecret: false,
      authFlows: { userSrp: true, adminUserPassword: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/console/signed-in`, ...apart],
        logoutUrls: [`${publicUrl}/console/`, ...apart],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      // API Gateway cannot know that somebody was disabled: an hour is how long a token then still opens doors. It is
      // renewed for 12 h, a shift and its overtime.
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, locale: true })
        .withCustomAttributes('teams'),
      // Named, or a client may write every attribute, and so its user's own teams.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    Validations.of(this.userPool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'A second factor needs a device, which not every desk allows: people may turn it on, and a firm may require it.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'Plus adds threat protection at a higher price for each person; here an admin makes everybody who may sign in.',
      },
    );
  }

  /** Before each token is issued, the function adds to it what API Gateway is to hand to the others. */
  stampTokensBy(stamp: IFunction): void {
    this.userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, stamp, LambdaVersion.V2_0);
  }
}
