/** One message of the chat, as the agent is shown it. What a contact wrote is data, never an instruction. */
export type Line = {
  readonly messageId: string;
  readonly from: 'contact' | 'us';
  readonly text: string;
};

export type StageOption = { readonly id: string; readonly key: string; readonly name: string };

/** Something remembered from before, and the message it rests on. */
export type Recollection = { readonly messageId: string; readonly text: string };

/** Everything a drafter is shown, and nothing else: it has no tools. */
export type DraftRequest = {
  readonly contactName: string | null;
  /** Oldest first. */
  readonly lines: readonly Line[];
  readonly deal: { readonly title: string; readonly stageKey: string } | null;
  /** Where the deal may be moved to. */
  readonly stages: readonly StageOption[];
  readonly recollections: readonly Recollection[];
};

/** What a drafter makes of it. */
export type Draft = {
  readonly intent: string;
  readonly reply: string | null;
  /** The key of the stage that the deal should move to. */
  readonly stageKey: string | null;
  /** Why, in sentences for the member who decides. */
  readonly reasons: readonly string[];
};

/** What the contact has said since our side last wrote. */
export function turnLines(lines: readonly Line[]): readonly Line[] {
  const lastOfOurs = lines.findLastIndex(({ from }) => from === 'us');
  return lines.slice(lastOfOurs + 1);
}
