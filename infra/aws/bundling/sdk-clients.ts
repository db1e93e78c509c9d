import type { OuterPort, Uses } from '../../../shared/runtime/services.ts';
import { actionsOf } from '../permissions.ts';

/** The SDK's clients, by the service as IAM calls it. */
const CLIENTS: Readonly<Record<string, string>> = {
  athena: '@aws-sdk/client-athena',
  'cognito-idp': '@aws-sdk/client-cognito-identity-provider',
  connect: '@aws-sdk/client-connect',
  dynamodb: '@aws-sdk/client-dynamodb',
  firehose: '@aws-sdk/client-firehose',
  kms: '@aws-sdk/client-kms',
  s3: '@aws-sdk/client-s3',
  ses: '@aws-sdk/client-sesv2',
  'sms-voice': '@aws-sdk/client-pinpoint-sms-voice-v2',
  sqs: '@aws-sdk/client-sqs',
  states: '@aws-sdk/client-sfn',
};
/** Allowed to functions, and asked by another service on their behalf. */
const ASKED_BY_OTHERS = ['glue'];

/** Packages of the clients for the services that a function may ask, sorted. @throws Error for a service not listed here. */
export function sdkClientsFor(uses: Uses): string[] {
  const services = (Object.entries(uses) as [OuterPort, readonly string[]][])
    .flatMap(([port, operations]) => actionsOf(port, operations).filter(([action]) => !isAthenas(port, action)))
    .map(([action]) => action.slice(0, action.indexOf(':')))
    .filter((service) => !ASKED_BY_OTHERS.includes(service));
  return [...new Set(services)].map((service) => CLIENTS[service] ?? unknownService(service)).sort();
}

/** Athena reads the lake's files and writes its answers itself, with the rights of whoever asks it. */
function isAthenas(port: OuterPort, action: string): boolean {
  return port === 'warehouse' && action.startsWith('s3:');
}

function unknownService(service: string): never {
  throw new Error(`actions.ts names the service ${service}: say in sdk-clients.ts which client of the SDK asks it.`);
}
