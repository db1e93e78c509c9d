// Run by database.test.ts: adds 1 to one item as often as it is told, saving over the version it has read.
import { INDEXES } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';

const [file = '', times = '0'] = process.argv.slice(2);
const table = openTable(openDatabase(file), INDEXES);
const key = { pk: 'COUNT', sk: 'COUNT' };

for (let done = 0; done < Number(times); ) {
  const version = Number((await table.get(key))?.version ?? 0);
  const saved = await table.put(
    { ...key, version: version + 1 },
    version === 0 ? { absent: true } : { equals: { version } },
  );
  if (saved) done += 1;
}
