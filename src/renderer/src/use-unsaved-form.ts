import { useEffect } from 'react';
import { attempt } from './actions';
import { askShell } from './api';

/** Lets main ask before it closes a window whose form holds words that would be lost. For as long as the component is shown. */
export function useUnsavedForm(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    void attempt(() => askShell('setUnsavedForm', { isUnsaved: true }));
    return () => void attempt(() => askShell('setUnsavedForm', { isUnsaved: false }));
  }, [isUnsaved]);
}
