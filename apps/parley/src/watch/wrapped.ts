const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const wide = /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

const lettersOf = (text: string): readonly string[] => Array.from(letters.segment(text), ({ segment }) => segment);

/** How many cells of a terminal a text takes. */
const cellsOf = (text: string): number => lettersOf(text).reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** As far in as its line begins; what happened at a time goes on under its text. */
const hangingOf = (line: string): string =>
  /^\d\d:\d\d:\d\d /.test(line) ? ' '.repeat(6) : (/^\s*(?:· )?/.exec(line)?.[0].replace('·', ' ') ?? '');

/** Lines that end between words before the edge of the terminal; what goes on keeps the indentation of its line. */
export const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => linesOf(line, width))
    .join('\n');

function linesOf(line: string, width: number): readonly string[] {
  if (cellsOf(line) <= width) return [line];
  const hanging = hangingOf(line);
  const lines: string[] = [];
  let open = line.slice(0, hanging.length);
  for (const word of wordsOf(line.slice(hanging.length), width - hanging.length)) {
    if (cellsOf(open + word.trimEnd()) > width && open.trim() !== '') {
      lines.push(open.trimEnd());
      open = hanging;
    }
    open += word;
  }
  return [...lines, open.trimEnd()];
}

/** Words with the spaces after them; what is longer than a line (an address) is cut. */
function wordsOf(text: string, width: number): readonly string[] {
  const longest = Math.max(1, Math.floor(width));
  return (text.match(/\S+\s*/g) ?? []).flatMap((word) =>
    cellsOf(word.trimEnd()) > longest ? cut(word, longest) : word,
  );
}

function cut(word: string, width: number): readonly string[] {
  const pieces = [''];
  for (const letter of lettersOf(word)) {
    const last = pieces.at(-1) ?? '';
    if (cellsOf(last + letter) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}
