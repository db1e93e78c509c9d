import { expect, test } from 'vitest';
import { es } from '../../../console/src/words/es/es.ts';
import { nl } from '../../../console/src/words/nl/nl.ts';
import { FORMS } from '../../../console/src/words/refusals/details/forms.ts';
import { addMilliseconds, DAY_MS } from '../../../shared/domain/time.ts';
import { importText } from '../../integration/import/import-text.ts';
import { houseOfThisFile } from '../support/a-house.ts';
import { givenAPage, isSignedIn } from '../support/browser.ts';
import { findingsOf } from '../support/checks.ts';

const house = await houseOfThisFile();

const ABOVE = { es: /^Un caso recibe como máximo/, nl: /^Eén zaak krijgt hoogstens/ };

test.each([
  ['es', es, 'Facturación'],
  ['nl', nl, 'Facturatie'],
] as const)(
  'in %s a case, its story, cases of the earlier system and what the house refuses are in that language, with people and teams by their names',
  { timeout: 120_000 },
  async (language, words, billing) => {
    const { caseNumber } = await house
      .customer({ name: 'Kim', email: `kim-${language}@example.com` })
      .complains({ message: 'Hm.' });
    await importText(
      house.driver,
      'cases',
      'case_id,email,received_at,closed_at,root_cause,decision,reaction\n' +
        `OLD-${language},kim-${language}@example.com,2025-03-01,2025-03-09,Courier lost it,upheld,satisfied\n`,
    );
    await house.sam.takes(caseNumber);
    const dueAt = addMilliseconds(house.driver.now(), 2 * DAY_MS);
    await house.sam.does(caseNumber, { type: 'delegate', team: 'billing', text: 'Has it been paid?', dueAt });
    const { page, errors } = await givenAPage({ locale: language });
    await isSignedIn(page, house.url, 'Sam');
    await page.goto(`${house.url}/console/cases/${caseNumber}`);
    await page.getByText(`(${billing})`).waitFor();
    await page.getByText(words.case.uncategorised).first().waitFor();

    const past = page.getByRole('region', { name: words.case.importedCases });
    await past.getByText(`OLD-${language}`).waitFor();
    expect(await past.getByRole('listitem').textContent()).toContain(
      `${words.decisions.upheld} · ${words.case.cause}: Courier lost it · ${words.case.reaction}: ${words.reactions.satisfied}`,
    );
    await past.getByText(words.comingBack['no-order']).waitFor();
    // It is another system's: there is nothing to open.
    expect(await past.getByRole('link').count()).toBe(0);

    // What the law would answer is said while one types.
    await page
      .getByRole('radio', { name: words.decisions.upheld })
      .or(page.getByRole('button', { name: words.decisions.upheld }))
      .first()
      .click();
    await page.getByRole('button', { name: words.resolve.addRemedy }).click();
    await page.getByRole('menuitem', { name: words.remedies.refund }).click();
    await page.getByRole('textbox', { name: words.remedies.refund }).fill('99999');
    await page.locator('#resolve').getByText(ABOVE[language]).waitFor();

    await page.locator('#content').focus();
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Nobody of ours');
    await dialog.getByRole('textbox', { name: words.commands.fields.text }).fill('Please go on with it.');
    await dialog.getByRole('button', { name: words.commands.names.handOver }).click();
    const refused = FORMS['one word, please: the id of a person, not a name'];
    await dialog.getByText(refused?.[language] ?? 'none').waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // By name: the id that belongs to it goes to the house.
    await dialog.getByRole('combobox').fill('ben');
    await page.getByRole('option', { name: 'Ben' }).last().click();
    await expect.poll(() => dialog.getByRole('combobox').inputValue()).toBe('Ben');
    await dialog.getByRole('button', { name: words.commands.names.handOver }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await house.sam.sees(caseNumber)).owner).toBe('ben');
    expect(errors.filter((error) => !error.includes('status of 4'))).toEqual([]);
  },
);
