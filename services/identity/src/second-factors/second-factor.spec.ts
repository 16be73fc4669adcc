import {
  erased,
  RecoveryCodesRenewed,
  RecoveryCodeUsed,
  SecondFactorBegun,
  SecondFactorCodeUsed,
  SecondFactorConfirmed,
  SecondFactorRemoved,
  SecondFactorTurned,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import {
  beginSecondFactor,
  confirmSecondFactor,
  evolve,
  initialSecondFactor,
  type SecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  tellOfSecondFactor,
  useSecondFactor,
} from './second-factor.js';

const userId = 'u1';
const [one, two, three] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)] as const;
const begun = SecondFactorBegun({ userId, secret: 'JBSWY3DPEHPK3PXP' });
const confirmed = SecondFactorConfirmed({ userId, step: 100, recoveryHashes: [one, two] });
const code = (step: number) => ({ userId, proof: { is: 'code', step } }) as const;
const recovery = (recoveryHash: string) => ({ userId, proof: { is: 'recovery', recoveryHash } }) as const;
const nothing = { userId, proof: { is: 'nothing' } } as const;
const wrong = 'identity.second-factor.code-wrong';

describe('a second factor (check 55)', () => {
  const given = scenario({ initial: initialSecondFactor, evolve, decide: useSecondFactor });
  const on = given(begun, confirmed);

  it('takes a code of a later half minute', () => on.when(code(101)).then(SecondFactorCodeUsed({ userId, step: 101 })));

  it('takes no code twice, and none before it', () => {
    on.when(code(100)).thenRefused(wrong);
    const used = given(begun, confirmed, SecondFactorCodeUsed({ userId, step: 102 }));
    used.when(code(102)).thenRefused(wrong);
    used.when(code(101)).thenRefused(wrong);
  });

  it('mutant: folded without what was used, the same code works again', () => {
    const forgetful = scenario({
      initial: initialSecondFactor,
      evolve: (factor, event) => (event.type === 'identity.second-factor.code-used' ? factor : evolve(factor, event)),
      decide: useSecondFactor,
    });
    forgetful(begun, confirmed, SecondFactorCodeUsed({ userId, step: 101 }))
      .when(code(101))
      .then(SecondFactorCodeUsed({ userId, step: 101 }));
  });

  it('takes each recovery code once', () => {
    const used = RecoveryCodeUsed({ userId, recoveryHash: one });
    on.when(recovery(one)).then(used);
    given(begun, confirmed, used).when(recovery(one)).thenRefused(wrong);
    given(begun, confirmed, used)
      .when(recovery(two))
      .then(RecoveryCodeUsed({ userId, recoveryHash: two }));
    on.when(recovery(three)).thenRefused(wrong);
  });

  it('mutant: folded without what was used, a recovery code works for ever', () => {
    const used = RecoveryCodeUsed({ userId, recoveryHash: one });
    const forgetful = scenario({
      initial: initialSecondFactor,
      evolve: (factor, event) => (event.type === used.type ? factor : evolve(factor, event)),
      decide: useSecondFactor,
    });
    forgetful(begun, confirmed, used).when(recovery(one)).then(used);
  });

  it('takes nothing else, and nothing where there is none', () => {
    on.when(nothing).thenRefused(wrong);
    given(begun).when(code(101)).thenRefused('identity.second-factor.off');
    given().when(nothing).thenRefused('identity.second-factor.off');
  });
});

describe('setting one up', () => {
  it('begins again until it is confirmed', () => {
    const given = scenario({ initial: initialSecondFactor, evolve, decide: beginSecondFactor });
    const other = SecondFactorBegun({ userId, secret: 'OTHER' });
    given(begun).when({ userId, secret: 'OTHER' }).then(other);
    given(begun, confirmed).when({ userId, secret: 'OTHER' }).thenRefused('identity.second-factor.on-already');
    given(begun, confirmed, SecondFactorRemoved({ userId })).when({ userId, secret: 'OTHER' }).then(other);
  });

  it('is confirmed with the authenticator’s code alone', () => {
    const given = scenario({ initial: initialSecondFactor, evolve, decide: confirmSecondFactor });
    const recoveryHashes = [one, two];
    given(begun)
      .when({ ...code(100), recoveryHashes })
      .then(confirmed, SecondFactorTurned({ userId, isOn: true }));
    given(begun)
      .when({ ...recovery(one), recoveryHashes })
      .thenRefused(wrong);
    given()
      .when({ ...code(100), recoveryHashes })
      .thenRefused('identity.second-factor.not-begun');
    given(begun, confirmed)
      .when({ ...code(101), recoveryHashes })
      .thenRefused('identity.second-factor.on-already');
  });
});

describe('changing one', () => {
  it('is removed with a code of it', () => {
    const given = scenario({ initial: initialSecondFactor, evolve, decide: removeSecondFactor });
    given(begun, confirmed)
      .when(code(101))
      .then(
        SecondFactorCodeUsed({ userId, step: 101 }),
        SecondFactorRemoved({ userId }),
        SecondFactorTurned({ userId, isOn: false }),
      );
    given(begun, confirmed).when(nothing).thenRefused(wrong);
  });

  it('gets other recovery codes; the ones before work no more', () => {
    const renewed = RecoveryCodesRenewed({ userId, recoveryHashes: [three] });
    scenario({ initial: initialSecondFactor, evolve, decide: renewRecoveryCodes })(begun, confirmed)
      .when({ ...recovery(one), recoveryHashes: [three] })
      .then(RecoveryCodeUsed({ userId, recoveryHash: one }), renewed);
    scenario({ initial: initialSecondFactor, evolve, decide: useSecondFactor })(begun, confirmed, renewed)
      .when(recovery(two))
      .thenRefused(wrong);
  });

  it('of somebody erased has no secret, and what comes out of order changes nothing', () => {
    const gone = { type: begun.type, data: { userId, secret: erased } } as const;
    expect(evolve(initialSecondFactor, gone)).toEqual({ status: 'begun', secret: null });
    const early = [
      confirmed,
      SecondFactorCodeUsed({ userId, step: 1 }),
      RecoveryCodeUsed({ userId, recoveryHash: one }),
      RecoveryCodesRenewed({ userId, recoveryHashes: [] }),
    ];
    expect(early.reduce(evolve, initialSecondFactor)).toEqual(initialSecondFactor);
  });
});

describe('a second factor that is older than the rule', () => {
  const given = scenario({
    ...{ initial: initialSecondFactor, evolve },
    decide: (id: string, factor: SecondFactor) => tellOfSecondFactor(id, factor),
  });
  const told = SecondFactorTurned({ userId, isOn: true });

  it('is told of once, where it is on', () => {
    given(begun, confirmed).when(userId).then(told);
    given(begun, confirmed, told).when(userId).thenNothing();
    given(begun).when(userId).thenNothing();
    given(begun, confirmed, told, SecondFactorRemoved({ userId }), SecondFactorTurned({ userId, isOn: false }))
      .when(userId)
      .thenNothing();
  });
});
