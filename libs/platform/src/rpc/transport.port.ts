/** Answers one encoded request of a service with encoded bytes; never rejects. */
export type Respond = (operation: string, request: Uint8Array) => Promise<Uint8Array>;

/** A service's open door; closing it takes nothing new and waits for what is being answered. */
export type Responding = { close(): Promise<void> };

/** Nobody answers for that service at the moment. */
export class NoResponder extends Error {
  override readonly name = 'NoResponder';
}

/** The answer did not come in time; whether the request took effect is unknown. */
export class RequestTimeout extends Error {
  override readonly name = 'RequestTimeout';
}

/**
 * Carries bytes between services: over NATS, or within one process. Both pass the same contract test.
 * One of several replicas of a service answers each request.
 */
export abstract class RpcTransport {
  /**
   * @param operation `service.verb-noun`; its first word is the service that answers. A third word is what one replica
   * alone holds: that one is asked.
   * @throws NoResponder, RequestTimeout
   */
  abstract request(operation: string, payload: Uint8Array, timeoutMs: number): Promise<Uint8Array>;

  /** @param held a word: of this door alone is then asked what is asked of its holder. */
  abstract respond(service: string, respond: Respond, held?: string): Promise<Responding>;
}
