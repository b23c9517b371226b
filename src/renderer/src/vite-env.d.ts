/// <reference types="vite/client" />

import type { Shell } from '../../shared/ipc';

declare global {
  interface Window {
    readonly parley: Shell<File>;
  }
}
