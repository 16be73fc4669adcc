/** Whether one decimal id of a message comes after another: longer is greater, for ids have no leading zeros. */
export function isAfter(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}
