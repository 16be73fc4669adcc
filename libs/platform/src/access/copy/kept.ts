/**
 * For so many milliseconds an answer from the copy is used again; with the consumer's lag a change, a removal or an end
 * still works within 5 s in every replica.
 */
export const KEPT_MS = 2000;
