import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import { ParleyWindow } from './parley-window';
import { edgesOf } from './select-words';

export interface FormFields {
  readonly party?: string;
  readonly issue?: string;
  readonly stance?: 'Demands' | 'Offers' | 'Accepts' | 'Rejects' | 'Conditions' | 'Signals';
  readonly statement?: string;
  readonly date?: string;
  readonly firmness?: 'Red line' | 'Firm' | 'Flexible' | 'Unclear';
}

/** What is done with a source: open it, select words, record the positions they prove. */
export class ReaderVerbs extends ParleyWindow {
  /** Opens a source from the list. */
  async openSource(title: string): Promise<void> {
    const list = this.page
      .getByRole('grid', { name: 'Sources' })
      .or(this.page.getByRole('listbox', { name: 'Sources' }));
    await list.getByText(title, { exact: true }).click();
    await expect(this.readerText()).toBeVisible();
  }

  /** Gives the selected words to the position that a search finds, in the dialog that is open. */
  async attachTo(search: string): Promise<void> {
    const dialog = this.dialog('Add the passage to a position');
    await dialog.getByRole('searchbox').fill(search);
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Add passage' }).click();
    await expect(dialog).toBeHidden();
  }

  /** The text in the reader. */
  readerText(): Locator {
    return this.page.getByRole('region', { name: 'Reader' }).getByRole('document');
  }

  /** Drags the mouse over words of the text in the reader, from their first letter to their last, whichever way they run. */
  async selectWords(words: string, occurrence = 0): Promise<void> {
    const text = this.readerText();
    // What moves under the hand, such as a panel that opens, makes a person drag once more.
    await expect(async () => {
      // A mouse that goes down on selected words would take them along instead of selecting anew.
      await this.page.evaluate(() => document.getSelection()?.removeAllRanges());
      const [from, to] = await text.evaluate(edgesOf, { words, occurrence });
      await this.page.mouse.move(from.x, from.y);
      await this.page.mouse.down();
      await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await this.page.mouse.move(to.x, to.y);
      await this.page.mouse.up();
      await expect.poll(() => this.selectedWords(), { timeout: 1_000 }).toBe(words);
    }).toPass({ timeout: 15_000 });
  }

  /** What is selected in the page. */
  selectedWords(): Promise<string> {
    return this.page.evaluate(() => document.getSelection()?.toString() ?? '');
  }

  /** The form in which a position is recorded. */
  recordForm(): Locator {
    return this.page.getByRole('complementary', { name: 'Record position' });
  }

  /** Fills in the form that is open. Party and issue are typed and chosen from what is found, or added when `isNew`. */
  async fillForm(fields: FormFields): Promise<void> {
    const form = this.page.getByRole('complementary', { name: /^(Record|Edit) position$/ });
    if (fields.party !== undefined) await this.pick(form, 'Party', fields.party);
    if (fields.issue !== undefined) await this.pick(form, 'Issue', fields.issue);
    if (fields.stance !== undefined) {
      await form.getByRole('radio', { name: fields.stance }).click({ force: true });
      await expect(form.getByRole('radio', { name: fields.stance })).toBeChecked();
    }
    if (fields.statement !== undefined) await form.getByLabel('Statement').fill(fields.statement);
    if (fields.date !== undefined) await form.getByLabel('Date', { exact: true }).fill(fields.date);
    if (fields.firmness !== undefined) {
      const firmness = form.getByRole('button', { name: /Firmness/ });
      await firmness.click();
      await this.page.getByRole('option', { name: fields.firmness }).click();
      await expect(firmness).toBeFocused();
    }
  }

  /** Types into a field that finds or adds, and takes what it offers. */
  async pick(form: Locator, label: string, text: string): Promise<void> {
    const field = form.getByRole('combobox', { name: label });
    // Scrolling closes the list: the field comes into sight first.
    await field.click();
    await field.fill(text);
    const exact = this.page.getByRole('option', { name: text, exact: true });
    const added = this.page.getByRole('option').filter({ hasText: `“${text}”` });
    await expect(exact.or(added).first()).toBeVisible();
    const isThere = (await exact.count()) > 0;
    await (isThere ? exact : added).first().click();
    await expect(field).toHaveValue(text);
    // What is added is chosen once it is on the disk.
    if (!isThere) await expect.poll(() => this.labelOf('undo')).toMatch(/^Undo Add /);
  }
}
