import { AutomationRuleArchived, AutomationRuleChanged, AutomationRuleCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { archiveAutomationRule } from './archive-automation-rule/archive-automation-rule.js';
import { evolve, initialRule } from './automation-rule.js';
import { createAutomationRule } from './create-automation-rule/create-automation-rule.js';
import { checkVersion } from './expected-version.js';
import { definitionOf } from './rule-definition.js';
import { updateAutomationRule } from './update-automation-rule/update-automation-rule.js';

const automationRuleId = 'r1';
const definition = {
  trigger: { on: 'deal-created' },
  conditions: { isOpen: { eq: true } },
  actions: [{ do: 'create-task', title: 'Call' }],
};
const rule = { automationRuleId, name: 'Call first', definition, isEnabled: true };
const [created, archived] = [AutomationRuleCreated(rule), AutomationRuleArchived({ automationRuleId })];

describe('an automation rule', () => {
  it('is created once', () => {
    const given = scenario({ initial: initialRule, evolve, decide: createAutomationRule });
    given().when(rule).then(created);
    given(created).when(rule).thenNothing();
  });

  it('says what is other from a change on, and nothing where all is so', () => {
    const given = scenario({ initial: initialRule, evolve, decide: updateAutomationRule });
    const off = AutomationRuleChanged({ automationRuleId, isEnabled: false });
    given(created).when({ automationRuleId, name: 'Call first', isEnabled: false }).then(off);
    given(created, off).when({ automationRuleId, isEnabled: false }).thenNothing();
    const { actions, conditions, trigger } = definition;
    given(created).when({ automationRuleId, definition: { actions, conditions, trigger } }).thenNothing();
    given(created)
      .when({ automationRuleId, definition: { ...definition, conditions: {} } })
      .then(AutomationRuleChanged({ automationRuleId, definition: { ...definition, conditions: {} } }));
  });

  it('is changed by nobody once it was archived, nor where it never was', () => {
    const given = scenario({ initial: initialRule, evolve, decide: updateAutomationRule });
    given(created, archived).when({ automationRuleId, name: 'New' }).thenRefused('crm.automation-rule.not-found');
    given().when({ automationRuleId, name: 'New' }).thenRefused('crm.automation-rule.not-found');
  });

  it('is archived once, with what it was', () => {
    const given = scenario({ initial: initialRule, evolve, decide: archiveAutomationRule });
    given(created).when(automationRuleId).then(archived);
    given(created, archived).when(automationRuleId).thenNothing();
    given().when(automationRuleId).thenRefused('crm.automation-rule.not-found');
    expect([created, archived].reduce(evolve, initialRule)).toMatchObject({ status: 'archived', name: 'Call first' });
  });

  it('is what its events said of one that was created', () => {
    expect(evolve(initialRule, AutomationRuleChanged({ automationRuleId, name: 'New' }))).toBe(initialRule);
    expect([created, AutomationRuleChanged({ automationRuleId, name: 'New' })].reduce(evolve, initialRule)).toEqual({
      ...{ status: 'active', name: 'New', definition, isEnabled: true },
    });
  });

  it('is changed only as it was read', () => {
    expect(() => checkVersion({ automationRuleId, version: 3, expectedVersion: 2 })).toThrow(
      expect.objectContaining({
        code: 'crm.automation-rule.version',
        details: { automationRuleId, currentVersion: 3 },
      }),
    );
    expect(() => checkVersion({ automationRuleId, version: 3, expectedVersion: 3 })).not.toThrow();
    expect(() => checkVersion({ automationRuleId, version: 3 })).not.toThrow();
  });

  it('does nothing where its language is not known any more', () => {
    expect(definitionOf(definition)).toEqual(definition);
    expect(definitionOf({ ...definition, trigger: { on: 'full-moon' } })).toBeUndefined();
  });
});
