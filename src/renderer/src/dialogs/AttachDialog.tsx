import { useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { EVIDENCE_ROLES, type EvidenceRole } from '../../../shared/vocabulary';
import { showDialog, showEvidence } from '../actions';
import { newId } from '../api';
import { Button } from '../components/Button';
import { Choice } from '../components/Choice';
import { DateText } from '../components/DateText';
import { Dialogue } from '../components/Dialogue';
import fieldStyles from '../components/Field.module.css';
import { PartyName } from '../components/PartyName';
import { StanceBadge } from '../components/StanceBadge';
import { performWithUndo } from '../perform';
import { type TextRange, useDossier } from '../store';
import { useOneAtATime } from '../use-one-at-a-time';
import { useWords } from '../words';
import styles from './AttachDialog.module.css';
import { attachable, matching } from './attachable';

/** Gives a position that is recorded already another passage: the selected words. */
export function AttachDialog({ range }: { readonly range: TextRange }) {
  const t = useWords();
  const dossier = useDossier();
  const [sought, setSought] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [role, setRole] = useState<EvidenceRole>('supporting');
  const all = useMemo(() => attachable(dossier), [dossier]);
  const oneAtATime = useOneAtATime();
  const shown = useMemo(() => matching(all, sought), [all, sought]);

  async function attach(positionId: string): Promise<void> {
    const passageId = newId();
    const isDone = await performWithUndo({
      type: 'position.attach',
      id: positionId,
      evidence: { passageId, role },
      passage: { ...range, id: passageId, translation: '', note: '' },
    });
    if (!isDone) return;
    showDialog(null);
    showEvidence({ kind: 'position', positionId });
  }

  return (
    <Dialogue
      title={t('form.attachTitle')}
      onClose={() => showDialog(null)}
      footer={
        <>
          <Button onPress={() => showDialog(null)}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={chosenId === null}
            onPress={() => chosenId !== null && void oneAtATime(() => attach(chosenId))}
          >
            {t('form.attach')}
          </Button>
        </>
      }
    >
      <div className={styles.attach}>
        <Autocomplete inputValue={sought} onInputChange={setSought}>
          <SearchField aria-label={t('form.attachSearch')} autoFocus>
            <Input className={fieldStyles.input ?? ''} dir="auto" placeholder={t('form.attachSearchHint')} />
          </SearchField>
          <ListBox
            aria-label={t('form.positions')}
            className={styles.positions ?? ''}
            items={shown}
            selectionMode="single"
            selectedKeys={chosenId === null ? [] : [chosenId]}
            onSelectionChange={(keys) => {
              for (const key of keys === 'all' ? [] : keys) setChosenId(String(key));
            }}
            renderEmptyState={() => (
              <p className={styles.none}>{t(all.length === 0 ? 'form.attachEmpty' : 'form.attachNone')}</p>
            )}
          >
            {({ id, position, party, issue }) => (
              <ListBoxItem id={id} textValue={position.statement} className={styles.position ?? ''}>
                <span className={styles.head}>
                  {party && <PartyName party={party} />}
                  <bdi>{issue}</bdi>
                  <StanceBadge stance={position.stance} />
                  <DateText date={position.date} />
                </span>
                <span dir="auto">{position.statement}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
        <Choice
          label={t('form.role')}
          value={role}
          onChange={setRole}
          options={EVIDENCE_ROLES.map((value) => ({ value, label: t(`glossary.role.${value}`) }))}
        />
      </div>
    </Dialogue>
  );
}
