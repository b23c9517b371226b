import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Shell, ShellAnswer, ShellEvent, ShellMethod } from '../shared/ipc';

/** The only channels that a page can reach. A sandboxed preload cannot import the list, so the compiler compares the two. */
const CHANNELS = {
  start: 'shell:start',
  createDossier: 'shell:createDossier',
  openDossier: 'shell:openDossier',
  openRecent: 'shell:openRecent',
  forgetRecent: 'shell:forgetRecent',
  openSample: 'shell:openSample',
  closeDossier: 'shell:closeDossier',
  restartEngine: 'shell:restartEngine',
  showInFolder: 'shell:showInFolder',
  backupUsage: 'shell:backupUsage',
  showBackups: 'shell:showBackups',
  openBackupCopy: 'shell:openBackupCopy',
  actOnFile: 'shell:actOnFile',
  salvage: 'shell:salvage',
  openBackup: 'shell:openBackup',
  saveViewState: 'shell:saveViewState',
  saveSettings: 'shell:saveSettings',
  setMenuState: 'shell:setMenuState',
  setUnsavedForm: 'shell:setUnsavedForm',
  chooseSources: 'shell:chooseSources',
  chooseTable: 'shell:chooseTable',
  saveRefused: 'shell:saveRefused',
  exportBriefing: 'shell:exportBriefing',
  cancelExport: 'shell:cancelExport',
  exportPicture: 'shell:exportPicture',
  showExport: 'shell:showExport',
} as const satisfies { readonly [M in ShellMethod]: `shell:${M}` };

const REFUSED = { ok: false, error: { code: 'requestInvalid', params: {} } } as const;

let listener: ((event: ShellEvent) => void) | null = null;
/** How many answers to `start` are on their way. What happens meanwhile is told after them, in its order. */
let startsUnderWay = 0;
let heldBack: (() => void)[] = [];

function afterStart(act: () => void): void {
  if (startsUnderWay > 0) heldBack.push(act);
  else act();
}

/** In a task of its own, after those in which the page receives the answer. */
function release(): void {
  setTimeout(() => {
    startsUnderWay -= 1;
    if (startsUnderWay > 0) return;
    const acts = heldBack;
    heldBack = [];
    for (const act of acts) act();
  }, 0);
}

const shell: Shell<File> = {
  async call<M extends ShellMethod>(method: M, params: unknown): Promise<ShellAnswer<M>> {
    if (!Object.hasOwn(CHANNELS, method)) return REFUSED;
    if (method !== 'start') return ipcRenderer.invoke(CHANNELS[method], params);
    startsUnderWay += 1;
    return ipcRenderer.invoke(CHANNELS[method], params).finally(release);
  },
  offerFiles(files) {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke('shell:offer-files', paths);
  },
  onEvent(heard) {
    listener = heard;
  },
};

ipcRenderer.on('shell:event', (_event, told: ShellEvent) => {
  afterStart(() => listener?.(told));
});
ipcRenderer.on('engine-port', ({ ports }) => {
  afterStart(() => window.postMessage('engine-port', location.origin, [...ports]));
});

contextBridge.exposeInMainWorld('parley', shell);
