import * as z from 'zod';
import {
  AUTHORITIES,
  CONTACT_CHANNELS,
  LANGUAGES,
  type Language,
  SUPPORT_DRIVERS,
} from '../shared/domain/case/vocabulary.ts';
import { type ComplaintContent, type ComplaintFacts, complainant, complaintContent } from './complaint.v1.ts';
import { line, prose } from './text.ts';

const person = complainant.shape;
const said = complaintContent.shape;

/** Fewer digits are no number that anybody can be called at. */
const DIALLED = /\d(\D*\d){5}/;

const fields = z.strictObject({
  stamp: z.string().max(200).exactOptional().meta({
    description: 'Out of the page: when it was shown, and as what the form is known however often it is sent.',
  }),
  website: z.string().exactOptional().meta({ description: 'A trap: people do not see it, and leave it empty.' }),
  message: said.message,
  remedySought: said.remedySought,
  orderId: said.orderId,
  product: said.product,
  name: person.name,
  email: person.email,
  phone: line(40).regex(DIALLED, 'a phone number, please: six digits at least').exactOptional(),
  preferredChannel: z.enum(CONTACT_CHANNELS).exactOptional(),
  mayCall: z.boolean().default(false).meta({ description: 'Agrees to be called about this complaint.' }),
  mayText: z.boolean().default(false).meta({ description: 'Agrees to text messages about this complaint.' }),
  supportNeeds: said.supportNeeds,
  supportDrivers: said.supportDrivers,
  forName: line(120).exactOptional().meta({ description: 'For whom somebody complains.' }),
  forAuthority: z.enum(AUTHORITIES).exactOptional(),
  forNote: prose(500).exactOptional(),
});

/** Told beside what is wrong with single fields, not only once those are right. */
const together = (path: string, error: string) => ({ path: [path], error, when: () => true });
type Sent = Partial<z.output<typeof fields>>;

/** Body of `POST /complain`: the page's form, field by field, so that a mistake is told by the name of its field. */
export const complaintPageForm = fields
  .refine(
    ({ preferredChannel, email }: Sent) => preferredChannel !== 'email' || email !== undefined,
    together('email', 'An answer by e-mail needs an address.'),
  )
  .refine(
    ({ preferredChannel, mayCall, mayText, phone }: Sent) =>
      phone !== undefined || !(preferredChannel === 'phone' || preferredChannel === 'sms' || mayCall || mayText),
    together('phone', 'To be called or texted needs a number.'),
  )
  .refine(
    ({ forName, forAuthority, forNote }: Sent) =>
      forName !== undefined || (forAuthority === undefined && forNote === undefined),
    together('forName', 'For whom?'),
  )
  .refine(
    ({ forName, forAuthority }: Sent) => forName === undefined || forAuthority !== undefined,
    together('forAuthority', 'On what authority?'),
  )
  .meta({ id: 'ComplaintPageForm' });
export type ComplaintPageForm = z.output<typeof complaintPageForm>;

const TYPED = [
  'stamp',
  'website',
  'message',
  'remedySought',
  'orderId',
  'product',
  'name',
  'email',
  'phone',
  'preferredChannel',
  'supportNeeds',
  'forName',
  'forAuthority',
  'forNote',
] as const;

/** What a browser sends, by field, as the contract has it. What else came is left out: extensions of browsers add fields of their own. */
export function pageFormOf(sent: Readonly<Record<string, string>>): unknown {
  const drivers = SUPPORT_DRIVERS.filter((driver) => sent[`supportDrivers.${driver}`] !== undefined);
  return {
    ...Object.fromEntries(TYPED.flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]]]))),
    ...(drivers.length === 0 ? {} : { supportDrivers: drivers }),
    mayCall: sent.mayCall !== undefined,
    mayText: sent.mayText !== undefined,
  };
}

/** The form as what every channel hands on, in the language of its page. Who wants the answer by phone agrees to the phone. */
export function complaintOf(
  form: ComplaintPageForm,
  language?: Language,
): { facts: ComplaintFacts; content: ComplaintContent } {
  const { preferredChannel, name, email, phone, mayCall, mayText, forName, forAuthority, forNote } = form;
  const { message, remedySought, orderId, product, supportNeeds, supportDrivers } = form;
  const consents = { phone: mayCall || preferredChannel === 'phone', sms: mayText || preferredChannel === 'sms' };
  return {
    facts: {
      kind: 'complaint',
      ...(language === undefined ? {} : { language }),
      ...(preferredChannel === undefined ? {} : { preferredChannel }),
      ...(phone === undefined ? {} : { consents }),
    },
    content: {
      message,
      complainant: {
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        ...(phone === undefined ? {} : { phone }),
      },
      ...(remedySought === undefined ? {} : { remedySought }),
      ...(orderId === undefined ? {} : { orderId }),
      ...(product === undefined ? {} : { product }),
      ...(supportNeeds === undefined ? {} : { supportNeeds }),
      ...(supportDrivers === undefined ? {} : { supportDrivers }),
      ...(forName === undefined || forAuthority === undefined
        ? {}
        : {
            onBehalfOf: { name: forName, authority: forAuthority, ...(forNote === undefined ? {} : { note: forNote }) },
          }),
    },
  };
}

/** Of the pages of a complaint. */
export const languageQuery = z.object({
  lang: z
    .enum(LANGUAGES)
    .optional()
    .catch(undefined)
    .meta({ description: 'Of the page; else what the browser asks for, else the house’s own.' }),
});

/** Of `/receipts/{token}`. */
export const receiptPath = z.object({
  token: z.string().max(200).meta({ description: 'Where the form leads once it was sent.' }),
});
