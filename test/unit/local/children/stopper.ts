/** Takes a second and a half to stop. */
import { untilStopped } from '../../../../infra/local/stop-signals.ts';

const stopped = untilStopped();
const alive = setInterval(() => {}, 1_000);
console.log('running');
await stopped;
setTimeout(() => clearInterval(alive), 1_500);
