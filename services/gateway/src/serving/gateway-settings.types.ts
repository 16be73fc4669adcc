import { type Allowance, defaultAllowance } from '../limits/spending.js';
import { defaultLimits, type Limits } from '../limits/limits.js';

/** How strict the door is, and how wide. */
export type GatewayOptions = {
  readonly host: string;
  readonly port: number;
  /** Where programs reach it, without a path; the address it listens at where absent. */
  readonly apiUrl: string | undefined;
  /** `production`: no GraphiQL, no suggestions, and sign-in sessions run persisted operations only, where there are any. */
  readonly profile: 'development' | 'production';
  /** Origins besides its own that browsers may call from. */
  readonly allowedOrigins: readonly string[];
  /** Addresses or networks of the proxies in front: they alone say from where a request comes. */
  readonly trustedProxies: readonly string[];
  readonly limits: Limits;
  readonly allowance: Allowance;
  /** Persisted operations by id: what a sign-in session may run in production. */
  readonly persisted: Readonly<Record<string, string>>;
};

const usual: GatewayOptions = {
  host: '127.0.0.1',
  port: 4000,
  apiUrl: undefined,
  profile: 'development',
  allowedOrigins: [],
  trustedProxies: [],
  limits: defaultLimits,
  allowance: defaultAllowance,
  persisted: {},
};

export class GatewaySettings implements GatewayOptions {
  readonly host!: string;
  readonly port!: number;
  readonly apiUrl!: string | undefined;
  readonly profile!: 'development' | 'production';
  readonly allowedOrigins!: readonly string[];
  readonly trustedProxies!: readonly string[];
  readonly limits!: Limits;
  readonly allowance!: Allowance;
  readonly persisted!: Readonly<Record<string, string>>;

  constructor(options: Partial<GatewayOptions> = {}) {
    Object.assign(this, usual, options);
  }

  get isProduction(): boolean {
    return this.profile === 'production';
  }
}
