/** Hands the job `count` over to the holder of the folder; the tests kill it midway. */
import { handOver } from '../../../../infra/local/hand-over.ts';

await handOver(process.argv[2] ?? '', 'count', { to: 10 }, (report) => console.log(JSON.stringify(report)));
