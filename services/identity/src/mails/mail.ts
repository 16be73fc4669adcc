import {
  clearOr,
  type Locale,
  MailAttempted,
  MailFailed,
  MailRequested,
  MailSent,
  type MailEvent,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** What a mail says, by the names of its text; null once it was erased. */
export type MailVariables = Readonly<Record<string, string>>;

export type Letter = {
  readonly to: string | null;
  readonly kind: string;
  readonly locale: Locale;
  readonly variables: MailVariables | null;
};

export type Mail =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'requested' | 'sent' | 'failed'; readonly attemptCount: number } & Letter);

export const initialMail: Mail = { status: 'unknown' };

export function evolve(mail: Mail, event: MailEvent): Mail {
  if (event.type === 'identity.mail.requested') {
    const { to, kind, locale, variables } = event.data;
    const letter = { to: clearOr(to, null), kind, locale, variables: clearOr(variables, null) };
    return { status: 'requested', attemptCount: 0, ...letter };
  }
  if (mail.status === 'unknown') return mail;
  switch (event.type) {
    case 'identity.mail.attempted':
      return { ...mail, attemptCount: mail.attemptCount + 1 };
    case 'identity.mail.sent':
      return { ...mail, status: 'sent' };
    case 'identity.mail.failed':
      return { ...mail, status: 'failed' };
  }
}

export const mailStream = streamOf('identity.mail', { initial: initialMail, evolve });

export type NewMail = {
  readonly mailId: string;
  readonly to: string;
  readonly kind: string;
  readonly locale: Locale;
  readonly variables: MailVariables;
};

/** The same command asks for the same mail: what it said first stays. */
export const requestMail = ({ variables, ...mail }: NewMail, state: Mail): readonly MailEvent[] =>
  state.status === 'unknown' ? [MailRequested({ ...mail, variables: { ...variables } })] : [];

type Named = { readonly mailId: string };

/** One more attempt; nothing where the mail is settled. */
export const attemptMail = ({ mailId }: Named, mail: Mail): readonly MailEvent[] =>
  mail.status === 'requested' ? [MailAttempted({ mailId })] : [];

/** What became of an attempt. */
export type Outcome = { readonly is: 'sent' | 'later' } | { readonly is: 'refused'; readonly code: string };

/** How long after each attempt that came to nothing the next one is made, in seconds; after the last one nobody tries. */
const waits: readonly number[] = [10, 60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600];

/** How long to wait after so many attempts; nothing where it is given up. */
export const secondsAfter = (attemptCount: number): number | undefined => waits[attemptCount - 1];

export function settleMail(
  { mailId, outcome }: Named & { readonly outcome: Outcome },
  mail: Mail,
): readonly MailEvent[] {
  if (mail.status !== 'requested') return [];
  switch (outcome.is) {
    case 'sent':
      return [MailSent({ mailId })];
    case 'refused':
      return [MailFailed({ mailId, code: outcome.code })];
    case 'later':
      return secondsAfter(mail.attemptCount) === undefined ? [MailFailed({ mailId, code: 'gave-up' })] : [];
  }
}
