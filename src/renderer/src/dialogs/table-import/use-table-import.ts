import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { DossierError } from '../../../../shared/errors';
import { isBlank } from '../../../../shared/is-blank';
import { isSame } from '../../../../shared/is-same';
import { NEEDED_FIELDS, type TablePlan } from '../../../../shared/table-import/import-fields';
import type { TableDraft, TableOutcome } from '../../../../shared/table-import/table-draft';
import { columnNames, planOfSaved } from '../../../../shared/table-import/table-map';
import { forgetOffer, lookAtTable, readTable, stopTable } from '../../api';
import { getState } from '../../store';
import { messageOf } from '../../words';
import { lastMapFor } from './table-maps';

/** How the table is read; null is found out. */
export interface TableHow {
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheet: string | null;
}

export interface TableImport {
  /** Null while it is being read. */
  readonly draft: TableDraft | null;
  readonly how: TableHow;
  readonly readAgain: (patch: Partial<TableHow>) => void;
  /** Reads the file once more as it was read; what was said about its columns is kept if it still has them. */
  readonly readOnceMore: () => void;
  readonly plan: TablePlan;
  /** The names of the columns, or their letters. */
  readonly columns: readonly string[];
  readonly change: (patch: Partial<TablePlan>) => void;
  /** Whether the person has changed anything. */
  readonly isTouched: boolean;
  /** From which mapping the plan began: '' for the guess. */
  readonly from: string;
  readonly begin: (from: string, plan: TablePlan) => void;
  /** What importing would do; null until it is known. It is of the plan before while `isLooking`. */
  readonly outcome: TableOutcome | null;
  readonly isLooking: boolean;
  readonly isStopped: boolean;
  readonly error: string | null;
  readonly stop: () => void;
  readonly lookAgain: () => void;
}

const NOTHING: TablePlan = {
  headerRow: null,
  columns: {},
  fixed: {},
  dateOrder: null,
  choices: {},
  withoutSource: 'table',
  unguards: false,
};

/** How long is waited after a change before the table is looked through again, in milliseconds. */
const PATIENCE = 150;

/** Reads the table of an offer, keeps what is said about it, and has it looked through after every change. */
export function useTableImport(offerId: string): TableImport {
  const [draft, setDraft] = useState<TableDraft | null>(null);
  const [how, setHow] = useState<TableHow>({ encoding: null, separator: null, sheet: null });
  const [plan, setPlan] = useState(NOTHING);
  const [from, setFrom] = useState('');
  const [isTouched, setIsTouched] = useState(false);
  const [outcome, setOutcome] = useState<TableOutcome | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const [isStopped, setIsStopped] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const asked = useRef(0);
  /** The columns that the plan is about; null before there is one. */
  const known = useRef<readonly string[] | null>(null);
  /** Whether the table was read once more by itself since it was last looked through. */
  const isRereading = useRef(false);

  const begin = useEffectEvent((read: TableDraft) => {
    setDraft(read);
    setOutcome(null);
    if (read.error !== null) return;
    const { settings, open } = getState();
    const header = columnNames(read.preview, read.guess.headerRow, read.columns);
    if (isSame(known.current, header)) return;
    known.current = header;
    const saved = lastMapFor(header, settings.tableMaps);
    const used =
      saved === null || open === null ? null : planOfSaved(saved.map, read.guess, header, open.dossier);
    setFrom(used === null ? '' : (saved?.name ?? '') || USED);
    setPlan(used ?? read.guess);
  });

  useEffect(() => {
    let isGone = false;
    setDraft(null);
    setError(null);
    const { encoding, separator, sheet } = how;
    readTable({ offerId, place: 0, encoding: encoding as never, separator: separator as never, sheet }).then(
      (read) => {
        if (!isGone) begin(read);
      },
      (reason) => {
        if (!isGone) setError(messageOf(reason));
      },
    );
    return () => {
      isGone = true;
    };
  }, [offerId, how]);

  useEffect(
    () => () => {
      // An engine that is gone has forgotten it anyhow.
      forgetOffer(offerId).catch(() => {});
    },
    [offerId],
  );

  /** It is read whenever it is said how, also when that is the same as before. */
  const readOnceMore = useCallback(() => setHow((now) => ({ ...now })), []);

  const canLook = draft !== null && draft.error === null && missingFields(plan).length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looking again is asked for by counting.
  useEffect(() => {
    if (!canLook) {
      setOutcome(null);
      setIsLooking(false);
      return;
    }
    const turn = ++asked.current;
    setIsLooking(true);
    setIsStopped(false);
    setError(null);
    const timer = setTimeout(() => {
      lookAtTable({ offerId, plan }).then(
        (found) => {
          if (turn !== asked.current) return;
          setIsLooking(false);
          isRereading.current = false;
          if (found === null) setIsStopped(true);
          else setOutcome(found);
        },
        (reason) => {
          if (turn !== asked.current) return;
          setIsLooking(false);
          setOutcome(null);
          // An engine that was started anew can read the file, but has not yet.
          if (reason instanceof DossierError && reason.code === 'offerExpired' && !isRereading.current) {
            isRereading.current = true;
            readOnceMore();
            return;
          }
          setError(messageOf(reason instanceof DossierError ? reason : new DossierError('unexpected')));
        },
      );
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [offerId, plan, canLook, tries, readOnceMore]);

  return {
    draft,
    how,
    readAgain: (patch) => {
      known.current = null;
      setHow({ ...how, ...patch });
    },
    readOnceMore,
    plan,
    columns: draft === null ? [] : columnNames(draft.preview, plan.headerRow, draft.columns),
    change: (patch) => {
      const next = { ...plan, ...patch };
      if (isSame(next, plan)) return;
      setPlan(next);
      setIsTouched(true);
    },
    isTouched,
    from,
    begin: (name, next) => {
      setFrom(name);
      setPlan(next);
    },
    outcome,
    isLooking,
    isStopped,
    error,
    stop: () => {
      asked.current += 1;
      setIsLooking(false);
      setIsStopped(true);
      stopTable().catch(() => {});
    },
    lookAgain: () => setTries(tries + 1),
  };
}

/** Stands for a mapping that was used last and has no name. */
export const USED = '\u0000used';

/** What every position needs and neither a column nor a value for all rows gives. */
export function missingFields({ columns, fixed }: TablePlan) {
  return NEEDED_FIELDS.filter((field) => {
    const value = field === 'statement' ? '' : (fixed[field] ?? '');
    return columns[field] === undefined && isBlank(value);
  });
}
