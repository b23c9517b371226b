import { installDependencies } from './dependencies.mjs';
import { isDisplayMissing, startDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { requireNode } from './node-version.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { prepareSystem } from './system.mjs';

/**
 * What every script needs first: dependencies, and an Electron that can start.
 * @returns {Promise<string>} Electron's executable, an absolute path; throws a `Stop` when something is missing
 */
export async function setUp() {
  requireNode();
  // A terminal inside another Electron application may hand this down, and then no window would open.
  delete process.env.ELECTRON_RUN_AS_NODE;
  await installDependencies();
  const executable = await findElectron();
  await prepareSystem(executable, isDisplayMissing());
  return executable;
}

/**
 * What a window needs on top: a display, and arguments that depend on who runs it.
 * @param {string} executable of Electron
 * @returns {Promise<readonly string[]>} arguments for Electron
 */
export async function setUpWindow(executable) {
  if (isDisplayMissing()) await startDisplay();
  return sandboxArguments(executable);
}
