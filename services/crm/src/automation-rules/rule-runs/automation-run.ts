import { AutomationRuleRan, type AutomationRunEvent, type EventOf } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** One run of a rule for a deal: it ran, or it didn’t yet. */
export type AutomationRun = { readonly hasRun: boolean };

export type Ran = EventOf<typeof AutomationRuleRan>['data'];

export const initialRun: AutomationRun = { hasRun: false };

export const evolve = (_run: AutomationRun, _event: AutomationRunEvent): AutomationRun => ({ hasRun: true });

export const noteRun = (ran: Ran, { hasRun }: AutomationRun): readonly AutomationRunEvent[] =>
  hasRun ? [] : [AutomationRuleRan(ran)];

export const automationRunStream = streamOf<AutomationRun, AutomationRunEvent>('crm.automation-run', {
  initial: initialRun,
  evolve,
});
