/** What the server keeps of a cloud password (SRP). */
export type PasswordVerifier = {
  readonly salt1: string;
  readonly salt2: string;
  readonly verifier: string;
  readonly hint?: string | undefined;
};

/** An account of the local Telegram. */
export type User = {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string | undefined;
  readonly username?: string | undefined;
  /** Digits only. */
  readonly phone?: string | undefined;
  readonly homeDc: number;
  /** The code that a login always gets; random when absent. */
  readonly loginCode?: string | undefined;
  readonly languageCode?: string | undefined;
  readonly isBot?: boolean | undefined;
  password?: PasswordVerifier | undefined;
};

/** Login codes come from here. */
export const serviceAccountId = 777000;
