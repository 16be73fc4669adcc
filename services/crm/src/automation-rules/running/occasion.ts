import type { RuleTrigger } from '@parley/contracts';

/** What happened about a deal. */
export type Occasion =
  | { readonly happened: 'created' | 'moved' | 'stood'; readonly stageId: string }
  | { readonly happened: 'message'; readonly text: string };

/** On which occasions rules that are triggered so may be asked. */
export const triggersOf: Readonly<Record<Occasion['happened'], readonly RuleTrigger['on'][]>> = {
  created: ['deal-created', 'stage-entered'],
  moved: ['stage-entered'],
  stood: ['dwell-passed'],
  message: ['message-received'],
};

const ESCAPED = /[.*+?^${}()|[\]\\]/gu;

/** Whether a word of the text begins so, in whatever case: the ends of words change with what is said of them. */
export function isSaid(keyword: string, text: string): boolean {
  const begun = keyword.trim().replaceAll(ESCAPED, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${begun}`, 'iu').test(text);
}

/** Whether a rule that is triggered so is asked on that occasion. */
export function isTriggered(trigger: RuleTrigger, occasion: Occasion): boolean {
  switch (trigger.on) {
    case 'deal-created':
      return occasion.happened === 'created';
    case 'stage-entered':
      return isOneOf(['created', 'moved'], occasion, trigger.stageIds);
    case 'dwell-passed':
      return isOneOf(['stood'], occasion, trigger.stageIds);
    case 'message-received':
      return (
        occasion.happened === 'message' &&
        (trigger.keywords.length === 0 || trigger.keywords.some((keyword) => isSaid(keyword, occasion.text)))
      );
  }
}

const isOneOf = (happened: readonly Occasion['happened'][], occasion: Occasion, stageIds: readonly string[]): boolean =>
  happened.includes(occasion.happened) && 'stageId' in occasion && stageIds.includes(occasion.stageId);
