import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { queueSetting, SETTINGS } from '../../../shared/adapters/aws/settings.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import type { Ports, Uses } from '../../../shared/runtime/services.ts';
import { QUEUES } from '../../queues.ts';
import { usage } from '../../run-command.ts';
import { FEED_FAILURES_BUCKET, FOLLOWERS, functionSetting, outputKey } from '../output-keys.ts';
import { STAGES, type Stage, stageOf } from '../stages.ts';

/** Where a stage's things are: values by the names of settings. */
export type StageSettings = Readonly<Record<string, string>>;

/** @throws AppError `usage` naming the stages there are */
export function stageNamed(name: string): Stage {
  if (Object.hasOwn(STAGES, name)) return stageOf(name);
  throw usage(`There is no stage "${name}"; there are ${Object.keys(STAGES).join(', ')} (infra/aws/stages.ts).`);
}

/**
 * Reads what a stage's service stack says of where things are (its outputs), with the operator's own credentials.
 *
 * @throws AppError `not-deployed` where there is no such stack
 */
export async function settingsOf(
  stage: Stage,
  client = new CloudFormationClient({ ...clientSettings(10_000), region: stage.region }),
): Promise<StageSettings> {
  const values = new Map(await outputsOf(`comeback-${stage.name}-service`, stage, client));
  const known = knownSettings().flatMap((name) => {
    const value = values.get(outputKey(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}

/** Gives this process the environment that a function has, since that is where adapters look. */
export function tellAdapters({ region }: Stage, settings: StageSettings): void {
  Object.assign(process.env, settings, { AWS_REGION: region });
}

/** Opens ports of a stage in this process, by the adapters of its functions and the rights of whoever is signed in. */
export async function openStagePorts(stage: Stage, settings: StageSettings, uses: Uses): Promise<Ports> {
  tellAdapters(stage, settings);
  // The clients of a dozen services, which whoever is refused before this does without.
  const { openPorts } = await import('../../../shared/adapters/aws/open.ts');
  return openPorts(uses);
}

/** @throws AppError `not-deployed`: the stage is of an older version, which did not say where this is */
export function settingOf(settings: StageSettings, name: string): string {
  return settings[name] ?? raise(notDeployed(`The stacks do not say where ${outputKey(name)} is: deploy them again.`));
}

function knownSettings(): string[] {
  return [
    ...Object.values(SETTINGS).flat(),
    ...Object.keys(QUEUES).map(queueSetting),
    ...FOLLOWERS.map(functionSetting),
    FEED_FAILURES_BUCKET,
  ];
}

async function outputsOf(StackName: string, { name, region }: Stage, client: CloudFormationClient) {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    const outputs = Stacks.flatMap(({ Outputs = [] }) => Outputs);
    return outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue] as const);
  } catch (error) {
    const isAbsent = error instanceof Error && error.name === 'ValidationError' && /does not exist/.test(error.message);
    throw isAbsent ? notDeployed(`Stage ${name} is not deployed in ${region}: there is no stack ${StackName}.`) : error;
  }
}

function notDeployed(message: string): AppError {
  return new AppError('NotDeployed', 'not-deployed', message, { expose: true });
}

function raise(error: Error): never {
  throw error;
}
