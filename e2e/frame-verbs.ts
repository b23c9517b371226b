import { expect } from 'playwright/test';
import { ReaderVerbs } from './reader-verbs';

/** What is done in the view of parties and issues. */
export class FrameVerbs extends ReaderVerbs {
  /** Adds a party in the view "Parties and issues". `aliases` are texts; their languages are guessed. */
  async addParty(
    name: string,
    {
      shortName = '',
      aliases = [],
    }: { readonly shortName?: string; readonly aliases?: readonly string[] } = {},
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'Add party' }).first().click();
    const dialog = this.dialog('Add party');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('Short name').fill(shortName);
    for (const [at, alias] of aliases.entries()) {
      await dialog.getByRole('button', { name: 'Add alias' }).click();
      await dialog.getByLabel(`Alias ${at + 1}`, { exact: true }).fill(alias);
    }
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
  }

  /** Adds a speaker of a party in the view "Parties and issues". */
  async addSpeaker(party: string, name: string): Promise<void> {
    await this.chooseFor(party, 'Add speaker');
    const dialog = this.dialog(`Add speaker of ${party}`);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Add speaker' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Adds an issue in the view "Parties and issues", at the root or under another. */
  async addIssue(name: string, under?: string): Promise<void> {
    if (under === undefined) await this.page.getByRole('button', { name: 'Add issue' }).first().click();
    else await this.chooseFor(under, 'Add sub-issue');
    const dialog = this.dialog(under === undefined ? 'Add issue' : `Add issue under ${under}`);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Add issue' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Chooses from the menu of a party's, a speaker's or an issue's row. */
  async chooseFor(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `What can be done with ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
