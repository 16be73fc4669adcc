const cell = /("(?:[^"]|"")*"|[^",]*)(,|$)/y;

/** What a spreadsheet would take for a formula was exported behind an apostrophe. */
const formula = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** Whether every quote that opens in these lines closes in them. */
export const isWhole = (lines: string): boolean => lines.split('"').length % 2 === 1;

/** The cells of one line of CSV. @throws SyntaxError for a quote where none can stand */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  cell.lastIndex = 0;
  for (let end = ','; end === ',';) {
    const [, text = '', found] = cell.exec(line) ?? [];
    if (found === undefined) throw new SyntaxError('No CSV');
    cells.push(plain(text).replace(formula, ''));
    end = found;
  }
  return cells;
}

const plain = (text: string) => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
