/**
 * Says when it was told to stop, and takes as many milliseconds for that as its first argument says. With `npm` behind it the one press
 * comes to it a second time, as npm passes it on.
 */
import { untilStopped } from '../../../../infra/local/stop-signals.ts';

const [, , milliseconds, passes] = process.argv;
const stopped = untilStopped();
if (passes === 'npm') process.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
const alive = setInterval(() => {}, 1_000);
console.log('running');
await stopped;
console.log('stopping');
setTimeout(() => clearInterval(alive), Number(milliseconds));
