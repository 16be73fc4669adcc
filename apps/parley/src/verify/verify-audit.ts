import type { Installed, Where } from '../installed/installed.js';
import { installedIn } from '../installed/installed.js';
import { databaseProblem } from '../installed/service-database.js';
import { Told } from '../told.js';
import { type AuditVerified, AuditVerifier } from './audit-verifier.js';
import { wrongSentence } from './audit-wrong.js';

export type VerifyAuditOptions = Where & {
  /** An exported file; without one the audit log itself is verified. */
  readonly file: string | undefined;
  readonly isJson: boolean;
};

/** Holds the audit log, or what was exported of it, against the logs, and tells of it; exit code 1 where they differ. */
export async function verifyAudit({ file, isJson, ...where }: VerifyAuditOptions): Promise<void> {
  const told = new Told();
  const one = await auditVerified(installedIn(where), file, told);
  told.line(isJson ? JSON.stringify({ file: file ?? null, ...one }) : reportOf(one, file));
  if (one.wrong.length > 0) process.exitCode = 1;
}

async function auditVerified(installed: Installed, file: string | undefined, told: Told): Promise<AuditVerified> {
  const verifier = new AuditVerifier(installed, (count) => told.progress(`Verifying … ${count} entries`));
  for (const sentence of verifier.untold) told.aside(`Left out: ${sentence}`);
  try {
    return await (file === undefined ? verifier.whole() : verifier.file(file));
  } catch (error) {
    throw databaseProblem('identity', error);
  } finally {
    await verifier.close();
  }
}

function reportOf({ entries, chains, listed, wrong }: AuditVerified, file: string | undefined): string {
  const what = file ?? 'audit log';
  if (wrong.length > 0) return wrong.map((one) => `FAIL ${what}: ${wrongSentence(one)}`).join('\n');
  const beside = listed === null ? '' : `; the audit log has ${listed} from that time`;
  return `ok   ${what}: ${entries} entries as their events were written, ${chains} chains followed to their heads${beside}`;
}
