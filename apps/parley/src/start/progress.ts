/** Tells what is being prepared. Whoever repeats it is told of each change, and of the end. */
export class Progress {
  constructor(
    private readonly write: (line: string) => void,
    private readonly repeat: (what: string | undefined) => void,
  ) {}

  begin(what: string): void {
    this.write(`${what} …`);
    this.repeat(what);
  }

  end(): void {
    this.repeat(undefined);
  }
}
