import { IdentitySettings } from '@parley/identity';
import { readSettings } from '@parley/platform';
import { createTransport } from 'nodemailer';

import type { Environment } from '../installed/installed.js';
import { bad, type Finding, good } from './finding.js';

const what = 'Mail server';
const PATIENCE_MS = 3000;

const { smtpUrl, profile } = IdentitySettings.shape;

/** Whether mails go out: signs in at the mail server, and sends nothing. */
export async function mailServerFinding(environment: Environment): Promise<Finding> {
  const told = readSettings({ smtpUrl, profile }, { service: 'identity', environment });
  if (told.smtpUrl === undefined)
    return told.profile === 'production'
      ? bad(what, 'none, so that nobody gets a mail', 'Set PARLEY_IDENTITY_SMTP_URL.')
      : good(what, 'none; mails are read at /dev/mail');
  const { host } = new URL(told.smtpUrl);
  const timeouts = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url: told.smtpUrl, ...timeouts });
  try {
    await transport.verify();
    return good(what, `${host} answers`);
  } catch {
    const remedy = 'Start it, or correct PARLEY_IDENTITY_SMTP_URL.';
    return bad(what, `${host} does not answer, or refuses the password`, remedy);
  } finally {
    transport.close();
  }
}
