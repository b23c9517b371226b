import { describe, expect, it } from 'vitest';
import { findMissingLibraries, parseMissing } from './missing-libraries.mjs';

const OUTPUT = `	linux-vdso.so.1 (0x00007ffc1a5f2000)
	libffmpeg.so => /opt/electron/./libffmpeg.so (0x00007f5a4c000000)
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f5a4b600000)
	libnss3.so => not found
	/lib64/ld-linux-x86-64.so.2 (0x00007f5a5e5c3000)
`;

describe('missing libraries', () => {
  it('are those that ldd did not find, each once', () => {
    expect(parseMissing(OUTPUT)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });

  it('are none when ldd found all, or said something else', () => {
    expect(parseMissing('	libc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([]);
    expect(parseMissing('	not a dynamic executable\n')).toEqual([]);
    expect(parseMissing('')).toEqual([]);
  });

  it('are none for the program that runs this test', async () => {
    expect(await findMissingLibraries(process.execPath)).toEqual([]);
  });
});
