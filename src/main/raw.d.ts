/** Vite hands over a file's text when its import ends in `?raw`. */
declare module '*.sql?raw' {
  const text: string;
  export default text;
}
