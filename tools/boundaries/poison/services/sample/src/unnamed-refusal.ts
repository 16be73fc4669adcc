// must report: parley/named-refusal x2
import { DomainError } from '@parley/kernel';

export function assertFew(count: number, code: string): void {
  if (count > 1000) throw new DomainError('invalid', 'sample.too-many');
  if (count > 100) throw new DomainError('invalid', code);
}

export const passedOn = ({ kind, code, details }: DomainError) => ({ kind, code, details });

export const again = (refusal: DomainError) => new DomainError(refusal.kind, refusal.code, refusal.details);
