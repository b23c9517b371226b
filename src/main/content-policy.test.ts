import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_POLICY, devContentPolicy } from './content-policy';

const reactAria = join(import.meta.dirname, '../../node_modules/react-aria/dist/private');

function digestOfStyle(file: string, begin: string, placeholder: string, value: string): string {
  const script = readFileSync(join(reactAria, file), 'utf8');
  const from = script.indexOf('`', script.indexOf(begin)) + 1;
  const style = script
    .slice(from, script.indexOf('`', from))
    .replace(new RegExp(placeholder, 'u'), value)
    .trim();
  return createHash('sha256').update(style).digest('base64');
}

describe('CONTENT_POLICY', () => {
  it('allows the application’s own files and no inline script', () => {
    expect(CONTENT_POLICY).toContain("default-src 'none'");
    expect(CONTENT_POLICY).toContain("script-src 'self';");
    expect(CONTENT_POLICY).not.toMatch(/unsafe|https?:|ws:|\*/);
  });

  it('allows exactly the style sheets that the installed react-aria writes', () => {
    const pressable = digestOfStyle(
      'interactions/usePress.mjs',
      'style.textContent =',
      String.raw`\$\{[^}]+\}`,
      'data-react-aria-pressable',
    );
    const overscroll = digestOfStyle('overlays/usePreventScroll.mjs', 'style.textContent =', '$^', '');
    expect(CONTENT_POLICY).toContain(`'sha256-${pressable}' 'sha256-${overscroll}'`);
  });
});

describe('devContentPolicy', () => {
  it('opens one socket, to the development server', () => {
    expect(devContentPolicy('http://localhost:5173')).toContain("connect-src 'self' ws://localhost:5173;");
  });
});
