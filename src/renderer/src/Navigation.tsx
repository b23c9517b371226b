import {
  ChartNoAxesGantt,
  ClipboardCheck,
  Columns3,
  FileText,
  GitCompareArrows,
  History,
  Keyboard,
  type LucideIcon,
  Search,
  Settings2,
  TableProperties,
  Trash2,
  Users,
} from 'lucide-react';
import { useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { metaOf } from '../../shared/dossier';
import { VIEWS, type ViewState } from '../../shared/settings';
import { waitingCount } from '../../shared/views/review';
import { show, showDialog, showSearch } from './actions';
import { IconButton } from './components/IconButton';
import styles from './Navigation.module.css';
import { SaveState } from './SaveState';
import { useAppState, useDossier } from './store';
import { useWords } from './words';

const ICONS: Readonly<Record<ViewState['view'], LucideIcon>> = {
  search: Search,
  sources: FileText,
  positions: TableProperties,
  matrix: Columns3,
  compare: GitCompareArrows,
  timeline: ChartNoAxesGantt,
  frame: Users,
  review: ClipboardCheck,
  history: History,
  bin: Trash2,
};

/** A higher number of waiting passages is told in the view. */
const MOST_COUNTED = 999;

/** The bar at the start of the window: the dossier's title, the views, and whether everything is saved. */
export function Navigation() {
  const t = useWords();
  const dossier = useDossier();
  const { title } = metaOf(dossier);
  const waiting = useMemo(() => waitingCount(dossier), [dossier]);
  const view = useAppState((state) => state.viewState.view);
  return (
    <nav className={styles.navigation} aria-label={t('app.views')}>
      <p className={styles.title} title={title} dir="auto">
        {title}
      </p>
      <ToggleButtonGroup
        className={styles.views ?? ''}
        orientation="vertical"
        disallowEmptySelection
        selectedKeys={[view]}
        aria-label={t('app.views')}
        onSelectionChange={(keys) => {
          const chosen = VIEWS.find((name) => keys.has(name));
          if (chosen === 'search') showSearch();
          else if (chosen) show({ view: chosen });
        }}
      >
        {VIEWS.map((name) => {
          const Icon = ICONS[name];
          return (
            <ToggleButton key={name} id={name} className={styles.view ?? ''}>
              <Icon size={17} aria-hidden />
              <span>{t(`app.view.${name}`)}</span>
              {name === 'review' && waiting > 0 && (
                <b className={styles.count} title={t('review.waiting', { count: waiting })}>
                  {waiting > MOST_COUNTED ? `${MOST_COUNTED}+` : waiting}
                </b>
              )}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      <div className={styles.foot}>
        <SaveState />
        <IconButton
          icon={Keyboard}
          label={t('app.shortcuts')}
          onPress={() => showDialog({ kind: 'shortcuts' })}
        />
        <IconButton
          icon={Settings2}
          label={t('app.settings')}
          onPress={() => showDialog({ kind: 'settings' })}
        />
      </div>
    </nav>
  );
}
