/** How many dimensions a text's vector has. */
export const DIMENSIONS = 256;

/** FNV-1a: spreads short strings well, and is the same everywhere for good. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

const gramsOf = (word: string): readonly string[] => {
  const padded = `^${word}$`;
  const starts = Array.from({ length: Math.max(1, padded.length - 2) }, (_, n) => padded.slice(n, n + 3));
  return [padded, ...starts];
};

const normalized = (vector: readonly number[]): readonly number[] => {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
};

/**
 * A text as a vector without any model: its words and their three-letter pieces, hashed. It finds what is said in
 * the same or in kindred words, in any language with letters, and knows nothing of meaning.
 */
export function hashedNGrams(text: string): readonly number[] {
  const vector = Array.from({ length: DIMENSIONS }, () => 0);
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const gram of words.flatMap(gramsOf)) {
    const value = hash(gram);
    const place = value % DIMENSIONS;
    vector[place] = (vector[place] ?? 0) + (value & 0x100 ? 1 : -1);
  }
  return normalized(vector);
}
