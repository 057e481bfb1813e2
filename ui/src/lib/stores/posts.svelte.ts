// The register of posts as the node has it, asked for anew whenever a posture change has changed.
import { Unreachable } from '../api/http';
import { posts as ask, type PostOfRecord } from '../api/posts';
import { session } from './session.svelte';

class Posts {
  list = $state.raw<PostOfRecord[]>([]);

  async load(): Promise<void> {
    if (!session.may('picture.see')) return;
    try {
      this.list = await ask();
    } catch (error) {
      // What was of record when the node was heard last is shown still.
      if (!(error instanceof Unreachable)) throw error;
    }
  }
}

export const posts = new Posts();
