/** Makes the compiler prove that a switch over a closed union is complete. Throws if it is reached all the same. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
