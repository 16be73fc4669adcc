import { ruleDefinition, type RuleDefinition } from '@parley/contracts';
import { inputInvalid } from '@parley/platform';

import { filterFor } from '../schema/filters.types.js';
import type { AutomationDefinitionInput } from './automation-rule-inputs.types.js';

/** A definition as the contract takes it, with nothing in it that its kinds don’t have. @throws DomainError `input.invalid` */
export function definitionOf({ trigger, conditions, actions }: AutomationDefinitionInput): RuleDefinition {
  const { on, stageIds, keywords } = trigger;
  const heard = { on, stageIds, keywords: keywords ?? (on === 'message-received' ? [] : null) };
  const { filter } = filterFor(ruleDefinition, { trigger: heard, conditions, actions });
  if (!filter) throw inputInvalid([{ path: 'definition', code: 'required' }]);
  return filter;
}
