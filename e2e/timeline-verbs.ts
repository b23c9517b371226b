import type { Locator } from 'playwright';
import type { Parley } from './app';
import { expect } from './fixtures';

/** Goes to the timeline. */
export async function openTimeline(parley: Parley): Promise<void> {
  await parley.closeNotices();
  await parley.choose('view.timeline');
  await expect(parley.page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await expect(plot(parley)).toBeVisible();
}

/** Records an event through the form. */
export async function addEvent(parley: Parley, name: string, date: string): Promise<void> {
  await parley.page.getByRole('button', { name: 'Add event' }).click();
  const dialog = parley.dialog('Add event');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Date').fill(date);
  await dialog.getByRole('button', { name: 'Add event' }).click();
  await expect(dialog).toBeHidden();
}

/** The picture. */
export function plot(parley: Parley): Locator {
  return parley.page.getByRole('application');
}

/** What is in sight, as a table. */
export function plotTable(parley: Parley): Locator {
  return parley.page.getByRole('region', { name: 'What is in sight, as a table' });
}

/** A date field over the picture. */
export function dayField(parley: Parley, name: 'A' | 'B' | 'As of'): Locator {
  return parley.page.getByRole('textbox', { name, exact: true });
}

/** Types one of the dates over the picture. */
export async function setDay(parley: Parley, name: 'A' | 'B' | 'As of', day: string): Promise<void> {
  await dayField(parley, name).fill(day);
  await dayField(parley, name).press('Enter');
  await expect(dayField(parley, name)).toHaveValue(day);
}

/** Has a lane for each issue. */
export async function laneByIssue(parley: Parley): Promise<void> {
  await parley.page.getByRole('button', { name: /A lane per party/ }).click();
  await parley.page.getByRole('option', { name: 'A lane per issue' }).click();
  await expect(parley.page.getByRole('button', { name: /A lane per issue/ })).toBeVisible();
}

/** Shows the scale of an issue. */
export async function showScale(parley: Parley): Promise<void> {
  await parley.page.getByText('Scale', { exact: true }).click();
  await expect(parley.page.getByText('Gap between', { exact: true }).first()).toBeVisible();
}

/** Writes the picture to a file at `path`. */
export async function exportPicture(parley: Parley, format: 'SVG' | 'PNG', path: string): Promise<void> {
  await parley.closeNotices();
  await parley.willSaveAs(path);
  await parley.page.getByRole('button', { name: 'Export picture' }).click();
  await parley.page.getByRole('menuitem', { name: new RegExp(`^As ${format}`) }).click();
  await expect(parley.notice(/was written/)).toBeVisible();
}
