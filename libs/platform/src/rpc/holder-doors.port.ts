/** A door that is open for what one process holds; closing it waits for what is being answered. */
export type HolderDoor = { close(): Promise<void> };

/**
 * Where a process says what it alone holds, such as a connection: what is asked of its holder (`asksHolderOf` in a
 * contract) reaches it there, whichever replica would be asked else.
 */
export abstract class HolderDoors {
  /** @param held its id */
  abstract open(held: string): HolderDoor;
}
