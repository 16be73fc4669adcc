import { ruleDefinition, type RuleDefinition, type StoredRuleDefinition } from '@parley/contracts';

/** A definition as it is read again; nothing where the language no longer has what it says. */
export function definitionOf(stored: StoredRuleDefinition): RuleDefinition | undefined {
  const read = ruleDefinition.safeParse(stored);
  return read.success ? read.data : undefined;
}
