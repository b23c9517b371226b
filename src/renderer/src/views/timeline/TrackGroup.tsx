import type { ReactNode } from 'react';

interface TrackGroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The marks of one track, for screen readers. */
export function TrackGroup({ label, children }: TrackGroupProps) {
  return (
    // biome-ignore lint/a11y: a fieldset is no part of a picture.
    <g role="group" aria-label={label}>
      {children}
    </g>
  );
}
