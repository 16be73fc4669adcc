import { Injectable } from '@nestjs/common';

import type { TimerDefinition } from './timers.port.js';

const timers = new WeakMap<object, TimerDefinition>();

/** The timer that a provider's class fires, if any: how the frame finds it. */
export const timerOf = (type: object): TimerDefinition | undefined => timers.get(type);

/**
 * This class is a `TimerHandler` for that kind of timer; the worker role calls its `fire` when one is due:
 *
 * ```ts
 * export const followUpDue = defineTimer({ name: 'outreach.follow-up-due', payload: z.object({ followUpId: z.uuid() }) });
 *
 * @Fires(followUpDue)
 * export class SendFollowUpTimer implements TimerHandler<typeof followUpDue> { async fire({ id, tenantId, payload }) { … } }
 * ```
 */
export const Fires =
  (timer: TimerDefinition): ClassDecorator =>
  (type) => {
    Injectable()(type);
    timers.set(type, timer);
  };
