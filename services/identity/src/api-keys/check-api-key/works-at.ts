/** What is known of a key that somebody shows. */
export type StoredApiKey = {
  readonly guardianId: string;
  /** Whether who lent it is an active member at this moment. */
  readonly hasGuardian: boolean;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
};

/** Whether a key opens anything at that moment. */
export const worksAt = ({ hasGuardian, expiresAt, revokedAt }: StoredApiKey, now: string): boolean =>
  hasGuardian && revokedAt === null && (expiresAt === null || now < expiresAt);
