/** Something a person has to put right; its message says what and how. It is shown without a stack trace. */
export class Stop extends Error {}

let isOutputFree = false;

/** From now on standard output is for a program's own output: what is going on is told on standard error, and only to a person who watches. */
export function keepOutputFree() {
  isOutputFree = true;
}

/**
 * Where the output of tools goes that are run on the way.
 * @returns {'inherit' | 2} for `stdio` of a child process
 */
export function toolOutput() {
  return isOutputFree ? 2 : 'inherit';
}

/**
 * Tells the person at the console what is going on, in one line.
 * @param {string} text a plain sentence
 */
export function say(text) {
  if (!isOutputFree) console.log(`parley: ${text}`);
  else if (process.stderr.isTTY) console.error(`parley: ${text}`);
}

/**
 * Does the work of a script and turns its outcome into the exit code of this process.
 * @param {() => Promise<number>} work returns an exit code; a `Stop` it throws is shown as one line and exits with 1
 * @returns {Promise<void>}
 */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (error instanceof Stop) console.error(`parley: ${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  }
}
