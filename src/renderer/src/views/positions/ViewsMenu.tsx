import { Bookmark, Check, Pencil, RotateCcw, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
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
import { IconButton } from '../../components/IconButton';
import { NameForm } from '../../components/NameForm';
import { getState, INITIAL_VIEW_STATE, useAppState } from '../../store';
import { say } from '../../toasts';
import { useWords, words } from '../../words';
import { useArrangement } from './arrange';
import {
  currentView,
  differs,
  nameProblem,
  overwritten,
  renamed,
  viewNamed,
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

  function remove(button: Element): void {
    // The menu keeps the focus when the row that has it goes, or Escape would not reach it.
    button.closest('[role="dialog"]')?.querySelector('button')?.focus();
    const before = { views: saved.views, viewId: saved.viewId };
    keep(withoutView(saved, view.id));
    say(t('positions.views.deleted', { name }), { label: t('app.undo'), run: () => keep(before) });
  }

  if (isRenaming) {
    return (
      <li>
        <ViewName
          label={t('positions.views.rename', { name })}
          submit={t('positions.views.renameSubmit')}
          own={view}
          saved={saved}
          onCancel={() => setIsRenaming(false)}
          onTake={(typed) => {
            keepNamed(saved, renamed(saved, view.id, typed), viewNamed(saved.views, typed, view.id));
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
      <IconButton
        icon={Trash2}
        label={t('positions.views.delete', { name })}
        onPress={({ target }) => remove(target)}
      />
    </li>
  );
}

function NewView({ saved, arrangement }: Pick<SavedViewProps, 'saved' | 'arrangement'>) {
  const t = useWords();
  /** How many were saved here: the form is made anew after each, so that the field is empty. */
  const [count, setCount] = useState(0);
  return (
    <div className={styles.new}>
      <ViewName
        key={count}
        label={t('positions.views.name')}
        submit={t('positions.views.save')}
        own={null}
        saved={saved}
        onTake={(typed) => {
          keepNamed(saved, withView(saved, newId(), typed, arrangement), viewNamed(saved.views, typed));
          setCount(count + 1);
        }}
      />
    </div>
  );
}

/** Keeps the views after one was saved or renamed; when that took the place of another one, says so, and how to have it back. */
function keepNamed(
  before: PositionsState,
  after: Pick<PositionsState, 'views' | 'viewId'>,
  taken: TableView | null,
): void {
  keep(after);
  if (taken === null) return;
  say(words('positions.views.replaced', { name: isolated(taken.name) }), {
    label: words('app.undo'),
    run: () => keep({ views: before.views, viewId: before.viewId }),
  });
}

interface ViewNameProps {
  readonly label: string;
  readonly submit: string;
  /** The view that is renamed; null for a new one. */
  readonly own: TableView | null;
  readonly saved: PositionsState;
  readonly onTake: (name: string) => void;
  readonly onCancel?: () => void;
}

function ViewName({ own, saved: { views }, ...rest }: ViewNameProps) {
  const t = useWords();
  const ownId = own?.id ?? null;
  return (
    <NameForm
      {...rest}
      initial={own?.name ?? ''}
      longest={LONGEST_VIEW_NAME}
      problemOf={(typed) => {
        const problem = nameProblem(views, typed, ownId);
        return problem === null ? null : t(problem);
      }}
      replaces={(typed) => viewNamed(views, typed, ownId)?.name ?? null}
    />
  );
}
