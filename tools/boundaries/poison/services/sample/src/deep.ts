// must report: max-depth
export function deep(rows: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (cell > 0) {
        if (cell > 1) sum += cell;
      }
    }
  }
  return sum;
}
