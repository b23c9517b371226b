import { useRef } from 'react';

/**
 * Carries out what a button or a key asks for, and leaves aside what is asked again before that is done and drawn: a double
 * click, or a key that is held down, must not record twice.
 */
export function useOneAtATime(): (action: () => Promise<unknown>) => Promise<void> {
  const isBusy = useRef(false);
  return async (action) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await action();
      await nextFrame();
    } finally {
      isBusy.current = false;
    }
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
