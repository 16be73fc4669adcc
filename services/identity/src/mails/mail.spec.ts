import { erased, MailAttempted, MailFailed, MailRequested, MailSent } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { attemptMail, evolve, initialMail, requestMail, secondsAfter, settleMail } from './mail.js';

const mailId = 'm1';
const mail = { mailId, to: 'ada@example.org', kind: 'invitation', locale: 'en', variables: { code: 'c' } } as const;
const requested = MailRequested(mail);
const attempted = MailAttempted({ mailId });
const sent = MailSent({ mailId });

describe('a mail', () => {
  it('is requested once, and stays as it was said first', () => {
    const given = scenario({ initial: initialMail, evolve, decide: requestMail });
    given().when(mail).then(requested);
    given(requested)
      .when({ ...mail, to: 'eve@example.org' })
      .thenNothing();
  });

  it('is attempted as long as it is not settled', () => {
    const given = scenario({ initial: initialMail, evolve, decide: attemptMail });
    given(requested, attempted).when({ mailId }).then(attempted);
    given(requested, attempted, sent).when({ mailId }).thenNothing();
    given().when({ mailId }).thenNothing();
  });

  it('is settled by what the mail server answers, once', () => {
    const given = scenario({ initial: initialMail, evolve, decide: settleMail });
    given(requested, attempted)
      .when({ mailId, outcome: { is: 'sent' } })
      .then(sent);
    given(requested, attempted)
      .when({ mailId, outcome: { is: 'refused', code: '550' } })
      .then(MailFailed({ mailId, code: '550' }));
    given(requested, attempted, sent)
      .when({ mailId, outcome: { is: 'refused', code: '550' } })
      .thenNothing();
  });

  it('waits longer each time, and is given up after a day', () => {
    const given = scenario({ initial: initialMail, evolve, decide: settleMail });
    const later = { mailId, outcome: { is: 'later' } } as const;
    given(requested, attempted).when(later).thenNothing();
    const tried = Array.from({ length: 9 }, () => attempted);
    given(requested, ...tried.slice(1))
      .when(later)
      .thenNothing();
    given(requested, ...tried)
      .when(later)
      .then(MailFailed({ mailId, code: 'gave-up' }));
    const seconds = Array.from({ length: 8 }, (_, index) => secondsAfter(index + 1) ?? 0);
    expect(seconds.toSorted((a, b) => a - b)).toEqual(seconds);
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(22 * 3600);
  });

  it('that was erased says nothing to nobody', () => {
    const forgotten = MailRequested({ ...mail, to: erased, variables: erased });
    expect(evolve(initialMail, forgotten)).toMatchObject({ to: null, variables: null });
  });
});
