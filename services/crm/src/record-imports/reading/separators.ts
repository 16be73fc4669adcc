/** What stands between cells, and at the end of rows. */
export type Separators = { readonly cells: string; readonly rows: '\n' | '\r' };

const candidates = [',', ';', '\t', '|'] as const;

/** A first line that says what separates cells, as spreadsheets write it. */
const said = /^sep=(.)\r?\n/;

/** The separator that a file says in a line of its own, and that line’s length; none where it says none. */
export function saidSeparator(head: string): { readonly cells: string; readonly length: number } | undefined {
  const [line, cells] = said.exec(head) ?? [];
  return line !== undefined && cells !== undefined ? { cells, length: line.length } : undefined;
}

/**
 * The separators that a file’s beginning speaks of. Between cells it is the one whose number is the same in most rows,
 * and of those the one that stands there most often; what is quoted isn’t counted.
 */
export function separatorsOf(head: string): Separators {
  const rows = head.includes('\n') ? '\n' : '\r';
  const lines = head
    .replaceAll(/"[^"]*"/g, '')
    .split(rows)
    .slice(0, 50)
    .filter((line) => line.trim() !== '');
  const [header = '', ...others] = lines;
  const scores = candidates.map((cells) => {
    const count = countIn(header, cells);
    const alike = others.filter((line) => countIn(line, cells) === count).length;
    return { cells, score: count === 0 ? 0 : (alike + 1) * 1000 + count };
  });
  const [best] = scores.toSorted((one, other) => other.score - one.score);
  return { cells: best?.cells ?? ',', rows };
}

const countIn = (line: string, sign: string): number => line.split(sign).length - 1;
