/** The API refused, by its stable code. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  constructor(
    readonly code: string,
    /** Another try, a little later, may not meet it. */
    readonly isPassing = false,
  ) {
    super(code);
  }
}
