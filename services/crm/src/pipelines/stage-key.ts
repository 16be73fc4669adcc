const LONGEST = 50;

/** The key of a stage that nobody gave one: its name in Latin letters, with a number where that is taken. */
export function stageKeyOf(name: string, taken: readonly string[]): string {
  const word =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[-0-9]+|-+$/g, '')
      .slice(0, LONGEST - 3) || 'stage';
  const numbered = [word, ...taken.map((_, index) => `${word}-${String(index + 2)}`)];
  return numbered.find((key) => !taken.includes(key)) ?? `${word}-${String(taken.length + 2)}`;
}
