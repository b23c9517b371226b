import type { ComponentProps } from 'react';

interface GridPartProps extends ComponentProps<'div'> {
  readonly role: 'grid' | 'treegrid' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell';
}

/**
 * A part of an ARIA grid on a plain element: rows that a virtual list places take table elements out of the table layout,
 * and with it out of the accessibility tree's table.
 */
export function GridPart(props: GridPartProps) {
  return <div {...props} />;
}
