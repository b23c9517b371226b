import { Fragment } from 'react';
import { showDialog } from '../actions';
import { Dialogue } from '../components/Dialogue';
import { PLOT_SHORTCUTS } from '../plot-shortcuts';
import { keysInWords, READER_SHORTCUTS } from '../reader-shortcuts';
import { useWords } from '../words';
import styles from './Dialogs.module.css';

const SHORTCUTS = [
  ['new', 'N'],
  ['open', 'O'],
  ['importSources', 'I'],
  ['exportCsv', 'E'],
  ['copyBriefing', 'Alt+C'],
  ['find', 'F'],
  ['search', 'Shift+F'],
  ['undo', 'Z'],
  ['redo', 'Shift+Z'],
  ['views', '1 … 9'],
] as const;
/** Those of the positions table, as grid-keys.ts and what follows it carry them out; `^` stands for the system's modifier. */
const TABLE_SHORTCUTS = [
  ['edit', 'F2'],
  ['evidence', 'V'],
  ['form', 'E'],
  ['passage', 'J'],
  ['select', 'Space'],
  ['extend', 'Shift+↑ ↓'],
  ['all', '^A'],
  ['copy', '^C'],
  ['copyWithHeads', '^Shift+C'],
  ['alsoSort', 'Shift+Enter'],
  ['width', 'Shift+← →'],
  ['move', '^Shift+← →'],
  ['columnMenu', 'Alt+↓'],
] as const;
const FORM_SHORTCUTS = [
  ['record', 'Ctrl+Enter'],
  ['recordNext', 'Ctrl+Shift+Enter'],
  ['cancel', 'Esc'],
] as const;

/** What the keyboard can do. */
export function ShortcutsDialog() {
  const t = useWords();
  const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl+';
  return (
    <Dialogue isTextOnly title={t('app.shortcuts')} onClose={() => showDialog(null)}>
      <dl className={styles.shortcuts}>
        {SHORTCUTS.map(([name, key]) => (
          <Fragment key={name}>
            <dt>{t(`app.shortcut.${name}`)}</dt>
            <dd>
              <kbd>{modifier + key}</kbd>
            </dd>
          </Fragment>
        ))}
        <dt>{t('app.shortcut.notices')}</dt>
        <dd>
          <kbd>F6</kbd>
        </dd>
        {READER_SHORTCUTS.map(({ name, pressed }) => (
          <Fragment key={name}>
            <dt>{t(`app.readerShortcut.${name}`)}</dt>
            <dd>
              <kbd>{keysInWords(pressed, modifier)}</kbd>
            </dd>
          </Fragment>
        ))}
        {PLOT_SHORTCUTS.map(({ name, pressed }) => (
          <Fragment key={name}>
            <dt>{t(`app.plotShortcut.${name}`)}</dt>
            <dd>
              <kbd>{keysInWords(pressed, modifier)}</kbd>
            </dd>
          </Fragment>
        ))}
        {TABLE_SHORTCUTS.map(([name, key]) => (
          <Fragment key={name}>
            <dt>{t(`app.tableShortcut.${name}`)}</dt>
            <dd>
              <kbd>{key.replace('^', modifier)}</kbd>
            </dd>
          </Fragment>
        ))}
        {FORM_SHORTCUTS.map(([name, key]) => (
          <Fragment key={name}>
            <dt>{t(`app.formShortcut.${name}`)}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </Fragment>
        ))}
      </dl>
    </Dialogue>
  );
}
