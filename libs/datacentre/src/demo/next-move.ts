import type { Line, Step } from './script.js';

/** A message of the conversation, as a script hears it. */
export type Heard = {
  readonly text: string;
  /** Milliseconds. */
  readonly at: number;
  readonly from: 'seller' | 'script' | 'human';
  /** Which line of the script it is. */
  readonly mark?: string;
};

/** The next line and when it is due; or nothing to say until something is heard. */
export type Move =
  | { readonly kind: 'say'; readonly line: Line; readonly mark: string; readonly due: number }
  | { readonly kind: 'listen' };

/** How long a customer thinks about an answer. */
export const thinking = 4000;

const typing = 1500;

export const markOf = (step: Step, line: number): string => `${step.id}:${line}`;

/**
 * Where the script stands follows from what was said alone, so that it goes on after a restart and repeats nothing.
 * A human who speaks for the customer takes over for good.
 */
export function nextMove(step: Step, heard: readonly Heard[], startedAt: number): Move {
  if (heard.some(({ from }) => from === 'human')) return { kind: 'listen' };
  const firstDue = step.when.kind === 'start' ? startedAt + step.when.after : startedAt;
  return follow(step, heard, firstDue);
}

function follow(step: Step, heard: readonly Heard[], due: number): Move {
  const said = step.say.map((_, line) => heard.findIndex(({ mark }) => mark === markOf(step, line)));
  const missing = said.indexOf(-1);
  const line = step.say[missing];
  if (line !== undefined) {
    const before = heard[said[missing - 1] ?? -1];
    const lineDue = before ? before.at + (step.pause ?? typing) : due;
    return { kind: 'say', line, mark: markOf(step, missing), due: lineDue };
  }
  const end = said.at(-1) ?? -1;
  const taken = branchAfter(step, heard, end);
  return taken ? follow(taken.step, heard, taken.due) : { kind: 'listen' };
}

type Branch = { readonly step: Step; readonly due: number };

function branchAfter({ then: steps = [] }: Step, heard: readonly Heard[], end: number): Branch | undefined {
  const begun = steps.find((step) => heard.some(({ mark }) => mark === markOf(step, 0)));
  if (begun) return { step: begun, due: 0 };
  const since = heard.slice(end + 1).filter(({ from }) => from === 'seller');
  const saidAt = heard[end]?.at ?? 0;
  for (const step of steps) {
    const due = dueOf(step, since, saidAt);
    if (due !== undefined) return { step, due };
  }
  return undefined;
}

function dueOf({ when }: Step, since: readonly Heard[], saidAt: number): number | undefined {
  switch (when.kind) {
    case 'start':
      return saidAt;
    case 'silence':
      return since.length === 0 ? saidAt + when.for : undefined;
    case 'answered': {
      const answer = since.find(({ text }) => when.matching === undefined || when.matching.test(text));
      return answer && answer.at + thinking;
    }
  }
}
