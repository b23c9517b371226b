import { type RefObject, useEffect } from 'react';
import { toastQueue } from '../toasts';

/**
 * Lets notices have the keyboard only when somebody goes there: F6 goes to them and back. Whoever is in one that leaves is back
 * where they came from before the window is drawn without it. The library would move on to the next notice, and think that the
 * keyboard was still there when it was not; its own F6 knows only notices that were there when the window began.
 */
export function useNoticeFocus(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    /** What had the focus before the notices. */
    let origin: HTMLElement | null = null;

    function giveBack(): void {
      if (origin?.isConnected) origin.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }

    function onFocusIn({ target, relatedTarget }: FocusEvent): void {
      if (!isIn(region.current, target) || isIn(region.current, relatedTarget)) return;
      origin = relatedTarget instanceof HTMLElement ? relatedTarget : null;
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F6' || region.current === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isIn(region.current, document.activeElement)) giveBack();
      else region.current.querySelector<HTMLElement>('[data-notice]')?.focus();
    }

    function onNotices(): void {
      const focused = document.activeElement;
      if (!isIn(region.current, focused)) return;
      const notice = focused?.closest<HTMLElement>('[data-notice]')?.dataset.notice;
      if (!toastQueue.visibleToasts.some(({ key }) => key === notice)) giveBack();
    }

    document.addEventListener('focusin', onFocusIn);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    const unsubscribe = toastQueue.subscribe(onNotices);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      unsubscribe();
    };
  }, [region]);
}

function isIn(region: HTMLElement | null, target: EventTarget | null): boolean {
  return region !== null && target instanceof Node && region.contains(target);
}
