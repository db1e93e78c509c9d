import { invalidInput } from '../errors.ts';

/** Parts of letters, digits, `-` and `_`, and one ending: no part can lead out of the folder or hide. */
const NAME = /^[\w-]+(\/[\w-]+)*\.[a-z]+$/;
const LONGEST_NAME = 200;

/** The name, if every store of documents can keep it as a path or a key. @throws AppError `invalid-input` */
export function documentName(name: string): string {
  if (name.length <= LONGEST_NAME && NAME.test(name)) return name;
  throw invalidInput('name', 'A document name is words and slashes with an ending, like reports/a1.json.');
}
