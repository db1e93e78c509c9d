/** What `cdk` runs (cdk.json): the stacks of the stage named by the context `stage`. */
import { App } from 'aws-cdk-lib';
import { buildHouse } from './house.ts';
import { stageOf } from './stages.ts';

const app = new App();
await buildHouse(app, stageOf(app.node.tryGetContext('stage')), process.env.CDK_DEFAULT_ACCOUNT);
app.synth();
