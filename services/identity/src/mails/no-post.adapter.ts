import type { Outcome } from './mail.js';
import { Post } from './post.port.js';

/** No mail server is set. */
export class NoPost extends Post {
  override readonly isThere = false;

  override deliver(): Promise<Outcome> {
    return Promise.resolve({ is: 'later' });
  }
}
