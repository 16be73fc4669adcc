import { Api, type TelegramClient } from 'teleproto';
import { z } from 'zod';

import { TelegramRefusal } from '../telegram-refusal.js';
import type { SignInStep, TelegramApplication } from '../telegram.port.js';
import { answerToPassword } from './cloud-password.adapter.js';
import { ask, within } from './calls.adapter.js';

const signedIn: SignInStep = { kind: 'signed-in' };
const passwordNeeded: SignInStep = { kind: 'password-needed' };

const sentCode = z.object({ phoneCodeHash: z.string() });

export async function requestCode(telegram: TelegramClient, application: TelegramApplication, phone: string) {
  const settings = new Api.CodeSettings({});
  const sent = await ask(telegram, new Api.auth.SendCode({ phoneNumber: phone, ...application, settings }));
  return { codeHash: sentCode.parse(sent).phoneCodeHash };
}

export type PhoneCode = { readonly phone: string; readonly codeHash: string; readonly code: string };

export async function submitCode(telegram: TelegramClient, { phone, codeHash, code }: PhoneCode): Promise<SignInStep> {
  return orPassword(async () => {
    const answer = await ask(
      telegram,
      new Api.auth.SignIn({ phoneNumber: phone, phoneCodeHash: codeHash, phoneCode: code }),
    );
    // Parley connects accounts that exist. It makes none.
    if (answer instanceof Api.auth.AuthorizationSignUpRequired)
      throw new TelegramRefusal('refused', 'PHONE_NUMBER_UNOCCUPIED');
    return signedIn;
  });
}

/** Asked anew for each try: an answer fits only the question it was computed for. */
export async function submitPassword(telegram: TelegramClient, password: string): Promise<SignInStep> {
  const question = await ask(telegram, new Api.account.GetPassword());
  const answer = await answerToPassword(question, password);
  await ask(telegram, new Api.auth.CheckPassword({ password: answer }));
  return signedIn;
}

export async function exportLink(telegram: TelegramClient, application: TelegramApplication): Promise<SignInStep> {
  return orPassword(async () => {
    const answer = await ask(telegram, new Api.auth.ExportLoginToken({ ...application, exceptIds: [] }));
    if (answer instanceof Api.auth.LoginTokenMigrateTo) return followTo(telegram, answer);
    return answer instanceof Api.auth.LoginToken ? linkOf(answer) : signedIn;
  });
}

async function followTo(telegram: TelegramClient, { dcId, token }: Api.auth.LoginTokenMigrateTo): Promise<SignInStep> {
  await within(telegram._switchDC(dcId));
  await ask(telegram, new Api.auth.ImportLoginToken({ token }));
  return signedIn;
}

const linkOf = ({ token, expires }: Api.auth.LoginToken): SignInStep => ({
  kind: 'link',
  link: `tg://login?token=${Buffer.from(token).toString('base64url')}`,
  expiresAt: new Date(expires * 1000).toISOString(),
});

async function orPassword(step: () => Promise<SignInStep>): Promise<SignInStep> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof TelegramRefusal && error.code === 'SESSION_PASSWORD_NEEDED') return passwordNeeded;
    throw error;
  }
}
