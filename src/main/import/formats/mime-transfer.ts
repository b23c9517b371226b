/** A body's bytes without the encoding that it was sent in (RFC 2045, 6), named as its header does; what is not of it stays as it is. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  const label = encoding.trim().toLowerCase();
  if (label.startsWith('base64'))
    return Buffer.from(textOf(bytes).replaceAll(/[^A-Za-z0-9+/]/g, ''), 'base64');
  if (label.startsWith('quoted-printable')) return decodeQuotedPrintable(textOf(bytes));
  return bytes;
}

/** White space at the end of a line was added on the way; `=` there continues the line. */
function decodeQuotedPrintable(text: string): Uint8Array {
  const lines = text.split('\n');
  const pieces = lines.map((line, index) => {
    const end = line.endsWith('\r') ? '\r\n' : '\n';
    const words = line.trimEnd();
    const isContinued = words.endsWith('=');
    const decoded = (isContinued ? words.slice(0, -1) : words).replaceAll(/=([0-9A-Fa-f]{2})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return isContinued || index === lines.length - 1 ? decoded : decoded + end;
  });
  return Buffer.from(pieces.join(''), 'latin1');
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
