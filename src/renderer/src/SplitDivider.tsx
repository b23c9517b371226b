import type { KeyboardEvent, PointerEvent } from 'react';
import { show } from './actions';
import styles from './SplitSources.module.css';
import { getState } from './store';
import { useWords } from './words';

/** The least and the most that the first of the two may have, and a step of the keyboard; percent. */
const LEAST = 20;
const MOST = 80;
const STEP = 2;

/** Parts the two that stand beside one another: dragged, or moved by the arrow keys; Enter makes both the same. */
export function SplitDivider({ share }: { readonly share: number }) {
  const t = useWords();

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const moved = movedBy(event.key, share, isRightToLeft);
    if (moved === null) return;
    event.preventDefault();
    divide(moved);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const whole = event.currentTarget.closest('[data-split-whole]')?.getBoundingClientRect();
    if (whole === undefined) return;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const from = isRightToLeft ? whole.right - event.clientX : event.clientX - whole.left;
    divide((from / whole.width) * 100);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; the separator that can is a pattern of its own (WAI-ARIA 1.2).
    <div
      role="separator"
      className={styles.divider}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('reader.split.divider')}
      aria-valuenow={share}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}

function movedBy(key: string, share: number, isRightToLeft: boolean): number | null {
  switch (key) {
    case 'ArrowLeft':
      return share + (isRightToLeft ? STEP : -STEP);
    case 'ArrowRight':
      return share + (isRightToLeft ? -STEP : STEP);
    case 'Home':
      return LEAST;
    case 'End':
      return MOST;
    case 'Enter':
      return 50;
    default:
      return null;
  }
}

function divide(share: number): void {
  const { split } = getState().viewState;
  show({ split: { ...split, share: Math.round(Math.min(Math.max(share, LEAST), MOST)) } });
}
