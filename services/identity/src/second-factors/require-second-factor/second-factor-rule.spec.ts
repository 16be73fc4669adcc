import { SecondFactorRuleSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRule, requireSecondFactor } from './second-factor-rule.js';

const organizationId = 'o1';
const set = (isRequired: boolean) => SecondFactorRuleSet({ organizationId, isRequired });
const wish = { organizationId, isRequired: true, hasOne: true };

describe('a second factor for everybody', () => {
  const given = scenario({ initial: initialRule, evolve, decide: requireSecondFactor });

  it('is required, and is not any more', () => {
    given().when(wish).then(set(true));
    given(set(true))
      .when({ ...wish, isRequired: false, hasOne: false })
      .then(set(false));
  });

  it('stays as it is where it is so already', () => {
    given(set(true)).when(wish).thenNothing();
    given()
      .when({ ...wish, isRequired: false })
      .thenNothing();
  });

  it('is required by nobody who has none', () =>
    given()
      .when({ ...wish, hasOne: false })
      .thenRefused('identity.second-factor.set-up-first'));
});
