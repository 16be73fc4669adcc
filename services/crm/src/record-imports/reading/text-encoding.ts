export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/** The first of Cyrillic’s letters in windows-1251; in windows-1252 there stand the accented ones. */
const FIRST_LETTER = 0xc0;

/**
 * The encoding that a file’s beginning speaks of: its mark; else UTF-8 where it is that throughout; else the code page in
 * which its letters make words.
 */
export function encodingOf(head: Uint8Array): TextEncoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isUtf8(head)) return 'utf-8';
  return isCyrillic(head) ? 'windows-1251' : 'windows-1252';
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // What is cut in half at its end is still some.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** In a Cyrillic word such letters stand side by side, in a Latin one they stand alone. */
function isCyrillic(head: Uint8Array): boolean {
  let [letters, neighbours] = [0, 0];
  head.forEach((byte, at) => {
    if (byte < FIRST_LETTER) return;
    letters += 1;
    if ((head[at - 1] ?? 0) >= FIRST_LETTER || (head[at + 1] ?? 0) >= FIRST_LETTER) neighbours += 1;
  });
  return neighbours * 2 > letters;
}
