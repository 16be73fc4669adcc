/** How many partitions a service's feed has, for good: consumers and cursors are counted by it. */
export const PARTITIONS = 64;

export type SubjectParts = {
  readonly partition: number;
  readonly tenantId: string;
  /** `service.aggregate.what-happened`. */
  readonly type: string;
};

/** The NATS subject of an event: `evt.<service>.<partition>.<tenant>.<aggregate>.<what-happened>`. */
export function subjectOf({ partition, tenantId, type }: SubjectParts): string {
  const [service, aggregate, whatHappened] = type.split('.');
  return ['evt', service, String(partition), tenantId, aggregate, whatHappened].join('.');
}
