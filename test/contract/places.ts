import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** Where the embedded adapters keep their data in a test: both must behave alike. Call `newFile` inside a `describe`. */
export const PLACES = [
  { place: 'in memory', newFile: () => () => ':memory:' },
  {
    place: 'on a file',
    newFile: () => {
      const folder = temporaryFolder();
      let files = 0;
      return () => join(folder, `comeback-${++files}.sqlite`);
    },
  },
];
