import { givenAHouse, type House } from '../../../support/journey.ts';
import type { HttpAnswer } from '../../../support/journey-driver.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';

/** What came back for a form, read as a browser would. */
export interface Sent {
  status: number;
  /** Empty where it leads elsewhere. */
  page: string;
  /** Where it leads, if it does. */
  location: string | undefined;
}

/** A customer before the page on which customers complain. */
export interface FormSteps {
  /** The page as it is first shown. */
  page: string;
  /** At the leisure of a person, or after so many seconds. Nothing chosen in the field for files, if nothing is said. */
  sends(fields: Readonly<Record<string, string>>, options?: { seconds?: number; files?: File[] }): Promise<Sent>;
  /** What stands in the newest page, as it would be sent again. */
  standing(): Record<string, string>;
}

export async function opensTheForm(house: House<EngineDriver>, query = ''): Promise<FormSteps> {
  const { driver, minutes } = house;
  const hidden = () => ({ stamp: /name="stamp" value="([^"]*)"/.exec(page)?.[1] ?? '' });
  let page = String((await driver.http({ method: 'GET', path: `/complain${query}` })).body);
  return {
    page,
    async sends(fields, { seconds = 30, files = [new File([], '')] } = {}) {
      await minutes.pass(seconds / 60);
      const sent = await driver.http({
        method: 'POST',
        path: /<form id="complaint" method="post" action="([^"]*)"/.exec(page)?.[1] ?? '',
        form: { ...hidden(), ...fields },
        files: { files },
      });
      const read = readAnswer(sent);
      if (read.page !== '') page = read.page;
      return read;
    },
    standing: () => standingIn(page),
  };
}

function readAnswer({ status, headers, body }: HttpAnswer): Sent {
  return { status, page: status === 303 ? '' : String(body), location: headers.location };
}

/** Typed, ticked and chosen; as text. */
function standingIn(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input (?<attributes>[^>]*)>/g)].flatMap(({ groups }) => {
    const attributes = groups?.attributes ?? '';
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const isPressed = !/type="(radio|checkbox)"/.test(attributes) || / checked/.test(attributes);
    return isPressed ? [[read('name') ?? '', read('value') ?? '']] : [];
  });
  const areas = [...page.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/g)].map(([, ...it]) => it);
  const selects = [...page.matchAll(/<select [^>]*name="([^"]*)"[\s\S]*?<\/select>/g)].map(([all, name = '']) => [
    name,
    /value="([^"]*)" selected/.exec(all)?.[1] ?? '',
  ]);
  const read = (text = '') => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  const all = [...inputs, ...areas, ...selects].map(([name = '', value]) => [name, read(value)] as const);
  return Object.fromEntries(all.filter(([name, value]) => name !== '' && value !== ''));
}

/** As printed on the receipt. */
export const numberIn = (page: string) => /<strong class="number">([^<]*)</.exec(page)?.[1] ?? '';

/** A house, and a customer before its form. */
export async function aHouseWithForm(query = '') {
  const house = await givenAHouse();
  const form = await opensTheForm(house, query);
  const looks = async (path: string) => String((await house.driver.http({ method: 'GET', path })).body);
  const receiptOf = async ({ location = '' }: Sent) => looks(location);
  const caseOf = async (sent: Sent) => {
    await house.driver.settle();
    return house.sam.sees(numberIn(await receiptOf(sent)));
  };
  const cases = async () => {
    await house.driver.settle();
    return (await house.sam.lists()).cases;
  };
  return { ...house, form, looks, receiptOf, caseOf, cases };
}
