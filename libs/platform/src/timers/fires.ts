import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

import type { TimerDefinition } from './timers.port.js';

/** Where the frame finds which timer a provider fires. */
export const TIMER = 'parley:timer';

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
export const Fires = (timer: TimerDefinition) => applyDecorators(Injectable(), SetMetadata(TIMER, timer));
