import { useEffect } from 'react';

/**
 * Makes Select All, by key or by menu, take the text that is being read, the one with the focus when there are two, instead of the
 * whole window. In a field it takes what is typed there; where no text is open, or a dialog lies over it, nothing.
 */
export function useSelectAll(): void {
  useEffect(() => {
    // The page is told of it as of the beginning of a selection that is the body's; those of fields and of the mouse have others.
    function onSelectStart(event: Event): void {
      if (event.target !== document.body) return;
      event.preventDefault();
      const side = document.activeElement?.closest('[data-reader]');
      const text = (side ?? document).querySelector(
        '[data-whole-text]:not([inert] *, [aria-hidden="true"] *)',
      );
      if (text !== null) document.getSelection()?.selectAllChildren(text);
    }
    document.addEventListener('selectstart', onSelectStart);
    return () => document.removeEventListener('selectstart', onSelectStart);
  }, []);
}
