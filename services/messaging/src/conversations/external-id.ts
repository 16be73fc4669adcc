/** Whether one decimal id of a message comes after another. What was said before a group became another kind is below 0. */
export function isAfter(id: string, other: string): boolean {
  return BigInt(id) > BigInt(other);
}
