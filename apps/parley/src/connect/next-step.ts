/** How connecting goes, as the API tells it. */
export type Connection = {
  readonly state: string;
  readonly reason: string | null;
  readonly qrLink: string | null;
};

/** What whoever connects has to do now. */
export type NextStep =
  | { readonly kind: 'scan'; readonly link: string }
  | { readonly kind: 'tell'; readonly what: 'code' | 'password'; readonly wasWrong: boolean }
  | { readonly kind: 'wait' }
  | { readonly kind: 'done' }
  | { readonly kind: 'over'; readonly reason: string };

export function nextStep({ state, reason, qrLink }: Connection): NextStep {
  if (state === 'CONNECTED') return { kind: 'done' };
  if (state === 'DISCONNECTED') return { kind: 'over', reason: reason ?? 'failed' };
  if (state === 'CODE_NEEDED') return { kind: 'tell', what: 'code', wasWrong: reason !== null };
  if (state === 'PASSWORD_NEEDED') return { kind: 'tell', what: 'password', wasWrong: reason !== null };
  return qrLink === null ? { kind: 'wait' } : { kind: 'scan', link: qrLink };
}
