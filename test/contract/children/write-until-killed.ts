// Run by database.test.ts: writes until it is killed, and prints the id of each item whose put has resolved.
import { writeSync } from 'node:fs';
import { INDEXES } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';

const [file = '', writer = ''] = process.argv.slice(2);
const table = openTable(openDatabase(file), INDEXES);

for (let n = 0; ; n += 1) {
  const key = { pk: `CASE#${writer}-${n}`, sk: 'CASE' };
  await table.put({ ...key, customerPk: 'CUSTOMER#1', customerSk: `${writer}-${n}`, text: 'x'.repeat(500) });
  writeSync(1, `${writer}-${n}\n`);
  // Every third item moves in its index and every fifth goes, so that a kill may fall between any two of these.
  if (n % 3 === 0) await table.update(key, { set: { customerSk: `moved-${writer}-${n}` } });
  if (n % 5 === 0) {
    await table.delete(key);
    writeSync(1, `deleted ${writer}-${n}\n`);
  }
}
