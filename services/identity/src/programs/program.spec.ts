import { ProgramApproved, ProgramConnected, ProgramDisconnected, ProgramRefreshed } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import {
  approveProgram,
  disconnectProgram,
  evolve,
  exchangeCode,
  initialProgram,
  refreshProgram,
  type ShownCode,
  type ShownRefresh,
} from './program.js';

const [programId, oauthClientId, userId] = ['p1', 'c1', 'u1'];
const scopes = ['deals:read', 'contacts:read'];
const [now, later] = ['2026-03-01T10:00:00.000Z', '2026-03-01T10:01:00.000Z'];
const leave = { oauthClientId, userId, scopes, redirectUri: 'https://a.example/cb', codeHash: 'h', codeChallenge: 's' };
const family = { familyHash: 'f', refreshHash: 'r1' };
const next = { familyHash: 'f', refreshHash: 'r2', expiresAt: '2026-06-01T10:00:00.000Z' };

const approved = ProgramApproved({ programId, ...leave, expiresAt: later });
const connected = ProgramConnected({ programId, oauthClientId, guardianId: userId, scopes });
const refreshed = ProgramRefreshed({ programId, ...family, expiresAt: '2026-05-30T10:00:00.000Z' });
const endsAt = '2027-03-01T10:00:00.000Z';
const disconnected = (reason: 'by-user' | 'by-program' | 'code-reused' | 'refresh-reused') =>
  ProgramDisconnected({ programId, reason });

const fold = { initial: initialProgram, evolve };
const invalid = 'identity.program.grant-invalid';

describe('approve program', () => {
  const given = scenario({ ...fold, decide: approveProgram });
  const asked = { programId, ...leave, expiresAt: later };

  it('makes a code', () => given().when(asked).then(approved));
  it('changes nothing when it comes again', () => given(approved).when(asked).thenNothing());
});

describe('exchange code (check 58)', () => {
  const given = scenario({ ...fold, decide: exchangeCode });
  const { userId: _, scopes: __, ...said } = leave;
  const shown = (but: Partial<ShownCode> = {}): ShownCode => ({
    programId,
    ...said,
    allowed: scopes,
    next,
    now,
    ...but,
  });

  it('connects the program', () =>
    given(approved)
      .when(shown())
      .then(connected, ProgramRefreshed({ programId, ...next })));
  it('needs no redirect URI again', () =>
    given(approved)
      .when(shown({ redirectUri: undefined }))
      .then(connected, ProgramRefreshed({ programId, ...next })));
  it('shown again ends what was given for it', () =>
    given(approved, connected, refreshed).when(shown()).then(disconnected('code-reused')));
  it('mutant: folded without its exchange, a code works for whoever shows it next', () =>
    scenario({
      initial: initialProgram,
      evolve: (program, event) => (event.type === approved.type ? evolve(program, event) : program),
      decide: exchangeCode,
    })(approved, connected, refreshed)
      .when(shown())
      .then(connected, ProgramRefreshed({ programId, ...next })));
  it('shown again by another program ends it too', () =>
    given(approved, connected, refreshed)
      .when(shown({ oauthClientId: 'c2' }))
      .then(disconnected('code-reused')));
  it.each([
    ['another code', { codeHash: 'x' }],
    ['another program', { oauthClientId: 'c2' }],
    ['another verifier', { codeChallenge: 'x' }],
    ['another redirect URI', { redirectUri: 'https://a.example/cb2' }],
    ['too late', { now: later }],
    ['more than the program may have by now', { allowed: ['deals:read'] }],
  ])('refuses %s', (_name, but) => given(approved).when(shown(but)).thenRefused(invalid));
  it('refuses what is over, and what never was', () => {
    given(approved, connected, disconnected('by-user')).when(shown()).thenRefused(invalid);
    given().when(shown()).thenRefused(invalid);
  });
});

describe('refresh program (check 52)', () => {
  const given = scenario({ ...fold, decide: refreshProgram });
  const shown = (but: Partial<ShownRefresh> = {}): ShownRefresh => ({
    ...{ programId, oauthClientId, ...family, allowed: scopes, next, now },
    ...but,
  });
  const history = [approved, connected, refreshed] as const;

  it('gives the next one', () =>
    given(...history)
      .when(shown())
      .then(ProgramRefreshed({ programId, ...next })));
  it('takes the scopes that it has, in any order', () =>
    given(...history)
      .when(shown({ scopes: scopes.toReversed() }))
      .then(ProgramRefreshed({ programId, ...next })));
  it('an older one of the family ends it', () =>
    given(...history, ProgramRefreshed({ programId, ...next }))
      .when(shown())
      .then(disconnected('refresh-reused')));
  it('mutant: folded without its family’s last one, a copied one goes on', () =>
    scenario({
      initial: initialProgram,
      evolve: (program, event) => {
        const isNext = event.type === refreshed.type && event.data.refreshHash === 'r2';
        return isNext ? program : evolve(program, event);
      },
      decide: refreshProgram,
    })(...history, ProgramRefreshed({ programId, ...next }))
      .when(shown())
      .then(ProgramRefreshed({ programId, ...next })));
  it('lasts no longer than it was said to at first, however often it is used (check 52)', () => {
    const lasting = ProgramRefreshed({ programId, ...family, expiresAt: '2027-02-28T10:00:00.000Z', endsAt });
    const asked = { ...next, expiresAt: '2027-05-20T10:00:00.000Z', endsAt: '2028-02-20T10:00:00.000Z' };
    const late = ProgramRefreshed({ programId, ...next, endsAt, expiresAt: endsAt });
    const year = given(approved, connected, lasting);
    year.when(shown({ now: '2027-02-20T10:00:00.000Z', next: asked })).then(late);
    const ended = given(approved, connected, lasting, late);
    const again = { refreshHash: 'r2', next: asked };
    ended.when(shown({ ...again, now: endsAt })).thenRefused(invalid);
    const mutant = ProgramRefreshed({ programId, ...asked });
    given(approved, connected, lasting, mutant)
      .when(shown({ ...again, now: endsAt }))
      .then(ProgramRefreshed({ programId, ...asked }));
  });
  it('widens nothing, and narrows nothing', () => {
    const refused = 'identity.program.scopes-invalid';
    given(...history)
      .when(shown({ scopes: [...scopes, 'deals:write'] }))
      .thenRefused(refused);
    given(...history)
      .when(shown({ scopes: ['deals:read'] }))
      .thenRefused(refused);
  });
  it.each([
    ['another family', { familyHash: 'x' }],
    ['another program', { oauthClientId: 'c2' }],
    ['too late', { now: '2026-05-30T10:00:00.000Z' }],
    ['more than the program may have by now', { allowed: ['deals:read'] }],
  ])('refuses %s', (_name, but) =>
    given(...history)
      .when(shown(but))
      .thenRefused(invalid),
  );
  it('refuses what is over, or has not begun', () => {
    given(...history, disconnected('by-user'))
      .when(shown())
      .thenRefused(invalid);
    given(approved).when(shown()).thenRefused(invalid);
  });
});

describe('disconnect program', () => {
  const given = scenario({ ...fold, decide: disconnectProgram });
  const history = [approved, connected, refreshed] as const;
  const byUser = { programId, reason: 'by-user', userId } as const;
  const notFound = 'identity.program.not-found';

  it('is for the user who let it in', () =>
    given(...history)
      .when(byUser)
      .then(disconnected('by-user')));
  it('is for the program itself', () =>
    given(...history)
      .when({ programId, reason: 'by-program', oauthClientId, familyHash: 'f' })
      .then(disconnected('by-program')));
  it('changes nothing when it is so already', () =>
    given(...history, disconnected('by-user'))
      .when(byUser)
      .thenNothing());
  it('is for nobody else', () => {
    given(...history)
      .when({ ...byUser, userId: 'u2' })
      .thenRefused(notFound);
    given(...history)
      .when({ programId, reason: 'by-program', oauthClientId: 'c2' })
      .thenRefused(notFound);
    given(...history)
      .when({ programId, reason: 'by-program', oauthClientId, familyHash: 'x' })
      .thenRefused(notFound);
    given().when(byUser).thenRefused(notFound);
  });
});
