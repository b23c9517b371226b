import { useEffect } from 'react';
import { askShell } from './api';
import { attempt } from './perform';

let unsavedForms = 0;

/** Makes closing and quitting ask first while a form holds words that have not been recorded. */
export function useUnsavedForm(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    count(1);
    return () => count(-1);
  }, [isUnsaved]);
}

/** Several forms can be open at once; main is told when the first one begins to hold words and when the last one ends. */
function count(by: 1 | -1): void {
  const hadAny = unsavedForms > 0;
  unsavedForms += by;
  const hasAny = unsavedForms > 0;
  if (hasAny !== hadAny) void attempt(() => askShell('setUnsavedForm', { isUnsaved: hasAny }));
}
