import {
  CalendarDays,
  FileText,
  ListTree,
  type LucideIcon,
  Megaphone,
  Quote,
  Scale,
  User,
  Users,
} from 'lucide-react';
import type { EntryTable } from '../../../../shared/model';
import type { BinEntry } from '../../../../shared/views/bin';
import { datesInWords } from '../../components/DateText';
import { PartyName } from '../../components/PartyName';
import { momentInWords } from '../../moment';
import { useWords } from '../../words';
import styles from './Bin.module.css';

const ICONS: Readonly<Record<EntryTable, LucideIcon>> = {
  parties: Users,
  speakers: User,
  issues: ListTree,
  sources: FileText,
  passages: Quote,
  positions: Megaphone,
  assessments: Scale,
  events: CalendarDays,
};

/** An entry of the bin in the list: what it is called, in its own direction, what it belongs to, and when it was deleted. */
export function BinRow({ entry }: { readonly entry: BinEntry }) {
  const t = useWords();
  const Icon = ICONS[entry.table];
  return (
    <span className={styles.rowText}>
      <span className={styles.kind}>
        <Icon size={14} aria-hidden />
        {t(`bin.kind.${entry.table}`)}
        <span className={styles.when}>{t('bin.deletedAt', { at: momentInWords(entry.deletedAt) })}</span>
      </span>
      <span className={styles.label} dir="auto">
        {entry.table === 'assessments'
          ? t('bin.judged', {
              judgement: t(`glossary.judgement.${entry.record.judgement}`),
              issue: entry.issuePath,
            })
          : entry.label}
      </span>
      <Belonging entry={entry} />
    </span>
  );
}

/** What an entry belongs to, where its name does not say so. */
function Belonging({ entry }: { readonly entry: BinEntry }) {
  const t = useWords();
  switch (entry.table) {
    case 'positions':
      return (
        <span className={styles.belonging}>
          {entry.party !== null && <PartyName party={entry.party} isShort />}
          <bdi className={styles.cut}>{entry.issuePath}</bdi>
        </span>
      );
    case 'speakers':
      return entry.party === null ? null : (
        <span className={styles.belonging}>
          <span className={styles.cut}>{t('bin.speaksFor', { party: entry.party.name })}</span>
        </span>
      );
    case 'issues':
      return entry.issuePath === '' ? null : (
        <span className={styles.belonging}>
          <span className={styles.cut}>{t('bin.under', { issue: entry.issuePath })}</span>
        </span>
      );
    case 'passages':
      return entry.source === null ? null : (
        <span className={styles.belonging}>
          <span className={styles.cut}>{t('bin.of', { source: entry.source.title })}</span>
        </span>
      );
    case 'events':
      return (
        <span className={styles.belonging}>
          <span className={styles.cut}>{datesInWords(entry.record, t)}</span>
        </span>
      );
    default:
      return null;
  }
}
