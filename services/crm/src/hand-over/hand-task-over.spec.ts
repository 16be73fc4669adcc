import { TaskAssigned, TaskCompleted, TaskCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTask } from '../tasks/task.js';
import { handTaskOver } from './hand-over.js';

const taskId = 't1';
const created = TaskCreated({ taskId, subjectId: taskId, title: 'Call Anna' });
const assigned = (assigneeId: string, reason: 'by-hand' | 'handed-over' = 'by-hand') =>
  TaskAssigned({ taskId, assigneeId, teamId: null, reason });
const toBob = { id: taskId, principalId: 'gus', to: { assigneeId: 'bob' } };
const given = scenario({ initial: initialTask, evolve, decide: handTaskOver });

describe('a task of somebody who went', () => {
  it('goes to whoever goes on, once', () => {
    given(created, assigned('gus')).when(toBob).then(assigned('bob', 'handed-over'));
    given(created, assigned('gus'), assigned('bob', 'handed-over')).when(toBob).thenNothing();
  });

  it('stays with whom somebody gave it to since, and where it is done', () => {
    given(created, assigned('gus'), assigned('kim')).when(toBob).thenNothing();
    given(created, assigned('gus'), TaskCompleted({ taskId })).when(toBob).thenNothing();
    given().when(toBob).thenNothing();
  });
});
