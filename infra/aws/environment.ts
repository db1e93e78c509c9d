import { queueSetting, SETTINGS, type SettingName } from '../../shared/adapters/aws/settings.ts';
import type { HouseFunction } from './house-functions.ts';
import { metricsNamespace, type Stage } from './stages.ts';

/** The value of every setting that a function may need; queues by their names. */
export interface SettingValues {
  values: Readonly<Partial<Record<SettingName, string>>>;
  queueUrl(queue: string): string;
}

/** A function's environment: the settings of the ports that it uses (shared/adapters/aws/settings.ts), and no others. */
export function environmentOf(
  { word, uses, isBehindHttp, needsConfiguration }: HouseFunction,
  stage: Pick<Stage, 'name'>,
  { values, queueUrl }: SettingValues,
): Record<string, string> {
  const names: SettingName[] = [
    ...(Object.keys(uses) as (keyof typeof SETTINGS)[]).flatMap((port): readonly SettingName[] => SETTINGS[port]),
    ...(isBehindHttp ? SETTINGS.frontDoor : []),
    ...(needsConfiguration ? SETTINGS.configuration : []),
  ];
  return {
    // Powertools writes the word into every log line and metric; stages of one account do not add up.
    POWERTOOLS_SERVICE_NAME: word,
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(stage),
    ...Object.fromEntries(names.map((name) => [name, values[name] ?? missing(word, name)])),
    ...Object.fromEntries((uses.queues ?? []).map((queue) => [queueSetting(queue), queueUrl(queue)])),
  };
}

function missing(word: string, name: string): never {
  throw new Error(`${word} needs the setting ${name}, and no stack gives it a value`);
}
