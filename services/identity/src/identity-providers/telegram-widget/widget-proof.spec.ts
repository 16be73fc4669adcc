import { createHash, createHmac } from 'node:crypto';

import { TelegramWidgetUsed } from '@parley/contracts';
import { measured, scenario, TelegramWidget } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialWidgetProof, isFresh, openWidgetProof, signedText, useWidgetProof } from './widget-proof.js';
import { WidgetProofs } from './widget-proofs.adapter.js';

const [widgetProofId, commandId] = ['w1', 'command-1'];
const used = TelegramWidgetUsed({ widgetProofId, usedBy: commandId });

describe('what Telegram’s widget says (check 57)', () => {
  it('is signed as lines in the order of the names, of the fields that came', () => {
    const data = { telegramUserId: '42', authDate: 7, username: 'ada', firstName: 'Ada', lastName: '' };
    expect(signedText(data)).toBe('auth_date=7\nfirst_name=Ada\nid=42\nlast_name=\nusername=ada');
    expect(signedText({ telegramUserId: '42', authDate: 7, photoUrl: 'p' })).toBe('auth_date=7\nid=42\nphoto_url=p');
  });

  it('is fresh for five minutes, and at most one ahead', () => {
    const at = Date.parse('2026-03-01T09:00:00.000Z') / 1000;
    expect(isFresh(at, '2026-03-01T09:05:00.000Z')).toBe(true);
    expect(isFresh(at, '2026-03-01T09:05:00.001Z')).toBe(false);
    expect(isFresh(at, '2026-03-01T08:59:00.000Z')).toBe(true);
    expect(isFresh(at, '2026-03-01T08:58:59.999Z')).toBe(false);
  });

  it('is open while it is fresh and unused, or to the command that used it', () => {
    const open = (fresh: boolean, by: string, ...history: (typeof used)[]) =>
      openWidgetProof({ widgetProofId, commandId: by, isFresh: fresh }, history.reduce(evolve, initialWidgetProof));
    expect(() => open(true, 'other')).not.toThrow();
    expect(() => open(false, 'other')).toThrow('identity.telegram-widget.stale');
    expect(() => open(true, 'other', used)).toThrow('identity.telegram-widget.used');
    expect(() => open(false, commandId, used)).not.toThrow();
  });

  it('is used once', () => {
    const given = scenario({ initial: initialWidgetProof, evolve, decide: useWidgetProof });
    given().when({ widgetProofId, commandId }).then(used);
    given(used).when({ widgetProofId, commandId }).thenNothing();
    given(used).when({ widgetProofId, commandId: 'command-2' }).thenRefused('identity.telegram-widget.used');
  });

  it('is compared in the same time wherever a forged signature differs', () => {
    const widget = new TelegramWidget();
    const { hash, ...data } = widget.pressed('424242', new Date('2026-03-01T09:00:00.000Z'));
    const { token } = widget.settings;
    const isSigned = (shown: string) => WidgetProofs.prototype.isSigned({ ...data, hash: shown }, token);
    /** Stops at the first digit that is another one. */
    const isSignedByDigits = (shown: string) => {
      const digitAt = (n: number) => {
        const key = createHash('sha256').update(token).digest();
        return createHmac('sha256', key).update(signedText(data)).digest('hex')[n];
      };
      return Array.from(shown).every((digit, n) => digit === digitAt(n));
    };
    const flipped = (at: number) => hash.slice(0, at) + (hash[at] === '0' ? '1' : '0') + hash.slice(at + 1);
    const timed = (compare: (shown: string) => boolean, shown: string) => {
      const begun = performance.now();
      for (let n = 0; n < 5; n += 1) expect(compare(shown)).toBe(false);
      return (performance.now() - begun) * 200;
    };
    /** What each takes at its best: a busy machine only ever makes them slower. */
    const gapOf = (compare: (shown: string) => boolean) => {
      const least = [Infinity, Infinity];
      for (let n = 0; n < 60; n += 1)
        [0, 63].forEach((at, end) => (least[end] = Math.min(least[end] ?? 0, timed(compare, flipped(at)))));
      return Math.abs((least[1] ?? NaN) - (least[0] ?? NaN));
    };
    expect([isSigned(hash), isSignedByDigits(hash)]).toEqual([true, true]);
    const [gap, mutant] = [gapOf(isSigned), gapOf(isSignedByDigits)];
    const result = 'first against last of 64 digits wrong';
    measured({ check: '57', seed: 'forged hashes', result, worst: `${gap.toFixed(2)} µs apart` });
    console.info(`mutant, digit by digit: ${mutant.toFixed(0)} µs apart`);
    expect(gap, 'in µs: less than anybody sees over a network').toBeLessThan(100);
    expect(mutant).toBeGreaterThan(100);
  });
});
