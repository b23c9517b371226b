/** A transformation of the plane as PDF writes it (ISO 32000-2, 8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The matrix that six numbers are; the identity when they are not six numbers. */
export function asMatrix(values: unknown): Matrix {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return IDENTITY;
  const [a, b, c, d, e, f] = Array.from(values as ArrayLike<unknown>, Number);
  const matrix: Matrix = [a ?? NaN, b ?? NaN, c ?? NaN, d ?? NaN, e ?? NaN, f ?? NaN];
  return matrix.every(Number.isFinite) ? matrix : IDENTITY;
}
