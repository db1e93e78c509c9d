import { failing, type Handler, mapOf, next, textOf, textsOf } from '../action.ts';
import { taskId } from '../references.ts';

/** Names and values of all attributes together, UTF-8. */
const MOST_BYTES = 32 * 1024;
const MOST_TAGS = 6;

/** All or nothing: over the limit none of them is written. */
export const updateContactAttributes: Handler = ({ Attributes, TargetContact }, { contact, note }) => {
  if (TargetContact === 'Related') {
    note('there is no related contact');
    return failing();
  }
  const attributes = { ...contact.attributes, ...textsOf(Attributes) };
  const bytes = Object.entries(attributes).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
  if (bytes > MOST_BYTES) return failing();
  contact.attributes = attributes;
  return next;
};

export const updateFlowAttributes: Handler = ({ FlowAttributes }, run) => {
  const values = Object.entries(mapOf(FlowAttributes)).map(([key, inner]) => [key, textOf(mapOf(inner).Value) ?? '']);
  run.flowAttributes = { ...run.flowAttributes, ...Object.fromEntries(values) };
  return next;
};

export const updateContactData: Handler = ({ LanguageCode, CustomerId, References }, { contact }) => {
  contact.language = textOf(LanguageCode) ?? contact.language;
  contact.customerId = textOf(CustomerId) ?? contact.customerId;
  contact.references = { ...contact.references, ...mapOf(References) };
  return next;
};

export const tagContact: Handler = ({ Tags }, { contact }) => {
  const tags = { ...contact.tags, ...textsOf(Tags) };
  if (Object.keys(tags).length > MOST_TAGS) return failing();
  contact.tags = tags;
  return next;
};

export const untagContact: Handler = ({ TagKeys }, { contact }) => {
  const gone = Array.isArray(TagKeys) ? TagKeys : [];
  contact.tags = Object.fromEntries(Object.entries(contact.tags).filter(([key]) => !gone.includes(key)));
  return next;
};

/** The task itself goes nowhere: offering work to agents is the house's own matter here. */
export const createTask: Handler = ({ Name }, { contact, note }) => {
  const name = textOf(Name);
  if (name === undefined) return failing();
  contact.tasks += 1;
  note(`task "${name}" as ${taskId(contact)}; nobody is offered it here`);
  return next;
};
