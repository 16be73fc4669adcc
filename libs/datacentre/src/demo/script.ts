/** When a step is taken. */
export type Trigger =
  | { readonly kind: 'start'; readonly after: number }
  | { readonly kind: 'answered'; readonly matching?: RegExp }
  | { readonly kind: 'silence'; readonly for: number };

/** A line, spoken by the script's customer or by someone else in the group. */
export type Line = string | { readonly by: string; readonly text: string };

/** What is said, and the steps that may follow: the first whose trigger holds is taken. */
export type Step = {
  /** Never changes: what was said is remembered by it. */
  readonly id: string;
  readonly when: Trigger;
  readonly say: readonly Line[];
  /** Milliseconds between two lines. */
  readonly pause?: number;
  readonly then?: readonly Step[];
};

const second = 1000;

/** Begins the conversation some seconds after the seller is there. */
export const start = (afterSeconds: number): Trigger => ({ kind: 'start', after: afterSeconds * second });

/** The seller wrote something, or something that matches. */
export const answered = (matching?: RegExp): Trigger => ({ kind: 'answered', ...(matching ? { matching } : {}) });

/** The seller wrote nothing for so long. */
export const silence = (forSeconds: number): Trigger => ({ kind: 'silence', for: forSeconds * second });
