/** What an error of the API carries; `docs` says where its code is explained. */
export type ApiErrorExtensions = {
  readonly kind: string;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | null;
  readonly correlationId: string | null;
  readonly docs: string | null;
};

/** The API refused. Its code is stable: decide and translate by it. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly extensions: ApiErrorExtensions,
    message: string = extensions.code,
  ) {
    super(message);
  }

  get code(): string {
    return this.extensions.code;
  }

  get isSignedOut(): boolean {
    return this.extensions.kind === 'UNAUTHENTICATED';
  }
}

/** Nobody answered, or something between answered in its place. Whether a command took effect is unknown. */
export class ApiUnreachable extends Error {
  override readonly name = 'ApiUnreachable';

  constructor(
    message: string,
    readonly retryAfterSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The first error of an answer as a refusal. */
export function refusalOf(errors: readonly unknown[], retryAfterSeconds: number | null = null): ApiRefusal {
  const [first] = errors;
  const extensions = partOf(first, 'extensions');
  const text = (name: string) => textOf(partOf(extensions, name));
  const details = partOf(extensions, 'details');
  const wait = partOf(extensions, 'retryAfterSeconds');
  return new ApiRefusal(
    {
      kind: text('kind') ?? 'INTERNAL',
      code: text('code') ?? 'unknown',
      details: isRecord(details) ? details : {},
      retryable: partOf(extensions, 'retryable') === true,
      retryAfterSeconds: typeof wait === 'number' ? wait : retryAfterSeconds,
      correlationId: text('correlationId'),
      docs: text('docs'),
    },
    textOf(partOf(first, 'message')) ?? undefined,
  );
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const partOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
