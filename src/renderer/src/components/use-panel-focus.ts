import { type RefObject, useEffect } from 'react';
import { forgetOnClose } from '../kept-while-open';

/** What had the focus before the panels: a form that takes the place of the evidence goes back to where both began. */
let opener: HTMLElement | null = null;
/** The panel that is shown, or was the last to be. */
let shown: HTMLElement | null = null;
// What was drawn of a dossier leads to the dossier.
forgetOnClose(() => {
  opener = null;
  shown = null;
});

/**
 * Keeps the keyboard in place around a panel. When the panel closes with the focus in it, the focus goes back to where it was before; when
 * only the element that had it goes, such as the Delete button of what was deleted, the panel itself takes it, or the one in its place when
 * what opened it is gone too.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    shown = panel.current;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body && !panel.current?.contains(active)) {
      opener = active;
    }
    return () => {
      // Another panel that takes this one's place may take the focus too.
      requestAnimationFrame(() => {
        if (!isLost()) return;
        const next = opener?.isConnected ? opener : shown;
        if (next?.isConnected) next.focus({ preventScroll: true });
      });
    };
  }, [panel]);

  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    let isInside = false;
    const enter = () => {
      isInside = true;
    };
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) isInside = false;
    };
    const observer = new MutationObserver(() => {
      if (isInside && isLost()) element.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
      observer.disconnect();
    };
  }, [panel]);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
