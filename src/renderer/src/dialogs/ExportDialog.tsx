import { Table2 } from 'lucide-react';
import { useMemo } from 'react';
import { DossierError } from '../../../shared/errors';
import { show, showDialog } from '../actions';
import { useAsOf, useCompareDates } from '../as-of';
import { Button } from '../components/Button';
import { Dialogue } from '../components/Dialogue';
import { EmptyState } from '../components/EmptyState';
import { useAppState, useDossier } from '../store';
import { messageOf, useWords } from '../words';
import { ExportForm } from './ExportForm';
import { type ShownBriefing, shownBriefing } from './shown-briefing';

const TABLES = ['matrix', 'compare', 'positions'] as const;

/** Exports what is on screen; where that is no table, says which screens are. */
export function ExportDialog() {
  const t = useWords();
  const dossier = useDossier();
  const viewState = useAppState((state) => state.viewState);
  const positionIds = useAppState((state) => state.shownPositionIds);
  const { day } = useAsOf();
  const { from, to } = useCompareDates();
  const close = () => showDialog(null);
  const briefing = useMemo(
    () => orRefusal(() => shownBriefing(dossier, viewState, { asOf: day, from, to, positionIds })),
    [dossier, viewState, day, from, to, positionIds],
  );

  if (briefing !== null && !(briefing instanceof DossierError)) return <ExportForm briefing={briefing} />;
  return (
    <Dialogue
      title={t('exports.title')}
      onClose={close}
      footer={
        <Button look="primary" onPress={close}>
          {t('app.close')}
        </Button>
      }
    >
      {briefing instanceof DossierError ? (
        <p role="alert">{messageOf(briefing)}</p>
      ) : (
        <EmptyState
          icon={Table2}
          title={t('exports.elsewhereTitle')}
          actions={TABLES.map((view) => (
            <Button
              key={view}
              autoFocus={view === 'matrix'}
              onPress={() => {
                close();
                show({ view });
              }}
            >
              {t(`app.view.${view}`)}
            </Button>
          ))}
        >
          {t('exports.elsewhereText')}
        </EmptyState>
      )}
    </Dialogue>
  );
}

function orRefusal(make: () => ShownBriefing | null): ShownBriefing | DossierError | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof DossierError) return error;
    throw error;
  }
}
