import { Bookmark, Check, Pencil, RotateCcw, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Form, Popover } from 'react-aria-components';
import { isolated } from '../../../../shared/direction';
import {
  LONGEST_VIEW_NAME,
  type PositionsState,
  type TableArrangement,
  type TableView,
  USUAL_POSITIONS,
} from '../../../../shared/positions-state';
import { show } from '../../actions';
import { newId } from '../../api';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { IconButton } from '../../components/IconButton';
import { getState, INITIAL_VIEW_STATE, useAppState } from '../../store';
import { say } from '../../toasts';
import { useWords } from '../../words';
import { useArrangement } from './arrange';
import {
  currentView,
  differs,
  nameProblem,
  overwritten,
  renamed,
  withoutView,
  withView,
} from './table-views';
import styles from './ViewsMenu.module.css';

interface ViewsMenuProps {
  /** Told of the arrangement that is taken, for the search box to show what is sought. */
  readonly onTake: (arrangement: TableArrangement) => void;
}

/** The saved views of the table: taking, saving, renaming, overwriting and deleting them; and whether the table still is as the one taken last. */
export function ViewsMenu({ onTake }: ViewsMenuProps) {
  const t = useWords();
  const saved = useAppState((state) => state.viewState.positions);
  const arrangement = useArrangement();
  const current = currentView(saved);
  const isChanged = current !== null && differs(current, arrangement);
  return (
    <span className={styles.menuButton}>
      <DialogTrigger>
        <Button icon={Bookmark}>
          {current === null
            ? t('positions.views.menu')
            : t(isChanged ? 'positions.views.currentChanged' : 'positions.views.current', {
                name: isolated(current.name),
              })}
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Dialog className={styles.dialog ?? ''} aria-label={t('positions.views.menu')}>
            {({ close }) => (
              <>
                <UsualView
                  onTake={(usual) => {
                    onTake(usual);
                    close();
                  }}
                />
                {saved.views.length > 0 && (
                  <ul className={styles.list} aria-label={t('positions.views.list')}>
                    {saved.views.map((view) => (
                      <SavedView
                        key={view.id}
                        view={view}
                        saved={saved}
                        arrangement={arrangement}
                        onTake={() => {
                          take(view.arrangement, view.id);
                          onTake(view.arrangement);
                          close();
                        }}
                      />
                    ))}
                  </ul>
                )}
                <NewView saved={saved} arrangement={arrangement} />
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}

function keep(saved: Pick<PositionsState, 'views' | 'viewId'>): void {
  show({ positions: { ...getState().viewState.positions, ...saved } });
}

function take({ hidden, ...arrangement }: TableArrangement, viewId: string | null): void {
  show({ positions: { ...getState().viewState.positions, arrangement, viewId }, hiddenColumns: [...hidden] });
}

function UsualView({ onTake }: ViewsMenuProps) {
  const t = useWords();
  return (
    <div className={styles.usual}>
      <Button
        look="quiet"
        icon={RotateCcw}
        onPress={() => {
          const usual = { ...USUAL_POSITIONS.arrangement, hidden: INITIAL_VIEW_STATE.hiddenColumns };
          take(usual, null);
          onTake(usual);
        }}
      >
        {t('positions.views.usual')}
      </Button>
    </div>
  );
}

interface SavedViewProps {
  readonly view: TableView;
  readonly saved: PositionsState;
  readonly arrangement: TableArrangement;
  readonly onTake: () => void;
}

function SavedView({ view, saved, arrangement, onTake }: SavedViewProps) {
  const t = useWords();
  const [isRenaming, setIsRenaming] = useState(false);
  const isCurrent = saved.viewId === view.id;
  const isSameAsNow = !differs(view, arrangement);
  const name = isolated(view.name);

  function remove(): void {
    const before = { views: saved.views, viewId: saved.viewId };
    keep(withoutView(saved, view.id));
    say(t('positions.views.deleted', { name }), { label: t('app.undo'), run: () => keep(before) });
  }

  if (isRenaming) {
    return (
      <li>
        <NameForm
          label={t('positions.views.rename', { name })}
          submit={t('positions.views.renameSubmit')}
          initial={view.name}
          problemOf={(typed) => nameProblem(saved.views, typed, view.id)}
          onCancel={() => setIsRenaming(false)}
          onSubmit={(typed) => {
            keep(renamed(saved, view.id, typed));
            setIsRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.view} data-current={isCurrent}>
      <Button look="quiet" onPress={onTake} {...(isCurrent && { icon: Check })}>
        <bdi>{view.name}</bdi>
        {isCurrent && !isSameAsNow && <span className={styles.changed}> {t('positions.views.changed')}</span>}
      </Button>
      <IconButton
        icon={Save}
        label={t('positions.views.overwrite', { name })}
        isDisabled={isSameAsNow}
        onPress={() => {
          const before = { views: saved.views, viewId: saved.viewId };
          keep(overwritten(saved, view.id, arrangement));
          say(t('positions.views.overwritten', { name }), { label: t('app.undo'), run: () => keep(before) });
        }}
      />
      <IconButton
        icon={Pencil}
        label={t('positions.views.rename', { name })}
        onPress={() => setIsRenaming(true)}
      />
      <IconButton icon={Trash2} label={t('positions.views.delete', { name })} onPress={remove} />
    </li>
  );
}

function NewView({ saved, arrangement }: Pick<SavedViewProps, 'saved' | 'arrangement'>) {
  const t = useWords();
  return (
    <div className={styles.new}>
      <NameForm
        // Anew after each one that was saved, so that the field is empty.
        key={saved.views.length}
        label={t('positions.views.name')}
        submit={t('positions.views.save')}
        initial=""
        problemOf={(typed) => nameProblem(saved.views, typed)}
        onSubmit={(typed) => keep(withView(saved, newId(), typed, arrangement))}
      />
    </div>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly submit: string;
  readonly initial: string;
  readonly problemOf: (name: string) => ReturnType<typeof nameProblem>;
  readonly onSubmit: (name: string) => void;
  /** Called by Escape, which otherwise closes the menu. */
  readonly onCancel?: () => void;
}

function NameForm({ label, submit, initial, problemOf, onSubmit, onCancel }: NameFormProps) {
  const t = useWords();
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<ReturnType<typeof nameProblem>>(null);
  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Form
        className={styles.form ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const found = problemOf(name);
          setProblem(found);
          if (found === null) onSubmit(name);
        }}
      >
        <Field
          label={label}
          value={name}
          onChange={(text) => {
            setName(text);
            setProblem(null);
          }}
          maxLength={LONGEST_VIEW_NAME}
          error={problem === null ? null : t(problem)}
          autoFocus={onCancel !== undefined}
        />
        <Button type="submit">{submit}</Button>
      </Form>
    </div>
  );
}
