import type { Shell } from '../src/shared/ipc';

declare global {
  interface Window {
    readonly parley: Shell<File>;
  }
}
