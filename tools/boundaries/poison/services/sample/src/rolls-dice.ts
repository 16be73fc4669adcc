// must report: parley/chance-is-data
export const winner = (names: readonly string[]) => names[Math.floor(Math.random() * names.length)];
