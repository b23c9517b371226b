import type { Source } from '../../../../shared/model';

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly selectedId: string | null;
  readonly onSelect: (sourceId: string) => void;
}

export function SourceList(_props: SourceListProps) {
  return null;
}
