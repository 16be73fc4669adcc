import { type EventOf, StaffOffered } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type StaffOfferEvent = EventOf<typeof StaffOffered>;

type StaffOffer = { readonly isMade: boolean };

/** That staff was invited somewhere, said in the house; the stream lies there. */
export const staffOfferStream = streamOf<StaffOffer, StaffOfferEvent>('identity.staff-offer', {
  initial: { isMade: false },
  evolve: () => ({ isMade: true }),
});

type NewOffer = { readonly staffAccessId: string; readonly organizationId: string; readonly endsAt: string };

export const offerToStaff = (offer: NewOffer, { isMade }: StaffOffer): readonly StaffOfferEvent[] =>
  isMade ? [] : [StaffOffered(offer)];
