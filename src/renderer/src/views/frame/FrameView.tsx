import { ListTree, PencilLine, Tags, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { starterIssues } from '../../../../shared/starter-issues';
import { newId } from '../../api';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ViewHeader } from '../../components/ViewHeader';
import { performWithUndo } from '../../perform';
import { useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { EventColumn } from './EventColumn';
import styles from './Frame.module.css';
import { FrameColumn } from './FrameColumn';
import { FrameForms } from './FrameForms';
import type { FrameForm } from './frame-forms';
import { flattenIssues, issueTree, partyTree } from './frame-tree';
import { IssueTree } from './IssueTree';
import { PartyTree } from './PartyTree';

/** Parties with their speakers, events, and the tree of issues: the frame into which positions are recorded. */
export function FrameView() {
  const t = useWords();
  const dossier = useDossier();
  const isReadOnly = useAppState((state) => state.open?.isReadOnly ?? true);
  const parties = useMemo(() => partyTree(dossier), [dossier]);
  const issues = useMemo(() => issueTree(dossier), [dossier]);
  const [form, setForm] = useState<FrameForm | null>(null);
  const [moved, setMoved] = useState('');
  const addParty = () => setForm({ kind: 'party', party: null });
  const addIssue = () => setForm({ kind: 'issue', issue: null, parent: null });
  const common = { isReadOnly, onForm: setForm, onMoved: setMoved };

  return (
    <>
      <ViewHeader title={t('app.view.frame')}>
        <Button icon={Tags} onPress={() => setForm({ kind: 'tags' })}>
          {t('frame.tags.open')}
        </Button>
        {!isReadOnly && (
          <Button icon={PencilLine} onPress={() => setForm({ kind: 'rename' })}>
            {t('frame.rename')}
          </Button>
        )}
      </ViewHeader>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <FrameColumn
            title={t('frame.parties')}
            hint={t('frame.partiesHint')}
            count={parties.length}
            addLabel={t('frame.addParty')}
            onAdd={addParty}
            isReadOnly={isReadOnly}
            isFormOpen={form !== null}
            keys={parties.length > 0 ? t('frame.keys') : null}
          >
            {parties.length > 0 ? (
              <PartyTree parties={parties} {...common} />
            ) : (
              <EmptyState
                icon={Users}
                title={t('frame.noPartiesTitle')}
                actions={
                  !isReadOnly && (
                    <Button look="primary" onPress={addParty}>
                      {t('frame.addFirstParty')}
                    </Button>
                  )
                }
              >
                {t('frame.noPartiesText')}
              </EmptyState>
            )}
          </FrameColumn>
          <EventColumn isReadOnly={isReadOnly} />
        </div>
        <FrameColumn
          title={t('frame.issues')}
          hint={t('frame.issuesHint')}
          count={flattenIssues(issues).length}
          addLabel={t('frame.addIssue')}
          onAdd={addIssue}
          isReadOnly={isReadOnly}
          isFormOpen={form !== null}
          keys={issues.length > 0 ? t('frame.issueKeys') : null}
        >
          {issues.length > 0 ? (
            <IssueTree issues={issues} {...common} />
          ) : (
            <EmptyState
              icon={ListTree}
              title={t('frame.noIssuesTitle')}
              actions={
                !isReadOnly && (
                  <Button look="primary" onPress={() => void performWithUndo(starterIssues(t, newId))}>
                    {t('frame.starterIssues')}
                  </Button>
                )
              }
            >
              {t('frame.noIssuesText')}
            </EmptyState>
          )}
        </FrameColumn>
      </div>
      <p role="status" className="visually-hidden">
        {moved}
      </p>
      {form !== null && <FrameForms form={form} isReadOnly={isReadOnly} onClose={() => setForm(null)} />}
    </>
  );
}
