import type { Construct } from 'constructs';
import type { FunctionName } from '../../../topology.ts';
import type { Bundle } from '../../bundles.ts';
import { environmentOf } from '../../environment.ts';
import type { HouseFunction } from '../../house-functions.ts';
import { allowedFor } from '../../permissions.ts';
import { type ResourceOwners, resourceArns } from '../../resource-arns.ts';
import { type SettingOwners, settingValues } from '../../setting-values.ts';
import { allowedForTriggers, type TriggerSources } from '../../trigger-permissions.ts';
import { HouseLambda } from './house-lambda.ts';

/** Folders with `index.mjs`, by function. */
export type Bundles = Readonly<Record<FunctionName, Pick<Bundle, 'folder'>>>;

/** All that functions of a stage may be told of or let at. */
export type HouseResources = SettingOwners & ResourceOwners & TriggerSources & { queueUrl(queue: string): string };

/** A function with the settings and the rights that its `needs` name, and no others. */
export function makeLambda(
  scope: Construct,
  house: HouseFunction,
  { bundles, resources }: { bundles: Bundles; resources: HouseResources },
): HouseLambda {
  const { stage } = resources;
  return new HouseLambda(scope, {
    stage,
    house,
    bundle: bundles[house.word].folder,
    environment: environmentOf(house, stage, { values: settingValues(resources), queueUrl: resources.queueUrl }),
    allowed: [...allowedFor(house.uses, resourceArns(resources)), ...allowedForTriggers(house.facts, resources)],
  });
}
