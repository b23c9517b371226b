import { fileNamePatternProblems } from '../../../shared/file-name-pattern';
import { askShell } from '../api';
import { getState, setState } from '../store';
import { notifyError } from '../toasts';

/** Keeps the pattern of file names by which documents were imported for the next time; one that cannot be used is not kept. */
export function keepPattern(pattern: string): void {
  const { settings } = getState();
  if (pattern === settings.fileNamePattern) return;
  if (pattern.trim() !== '' && fileNamePatternProblems(pattern).length > 0) return;
  const kept = { ...settings, fileNamePattern: pattern };
  setState({ settings: kept });
  askShell('saveSettings', { settings: kept }).catch(notifyError);
}
