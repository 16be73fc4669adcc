import { SubjectErased, type EventOf } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type SubjectEvent = EventOf<typeof SubjectErased>;

export type Subject = { readonly isErased: boolean };

export const initialSubject: Subject = { isErased: false };

export const evolve = (_: Subject, __: SubjectEvent): Subject => ({ isErased: true });

export const subjectStream = streamOf('identity.subject', { initial: initialSubject, evolve });

/** Somebody who returns after an erasure gets new keys, and can be erased again: every request is a fact. */
export const eraseSubject = (subjectId: string): readonly SubjectEvent[] => [SubjectErased({ subjectId })];
