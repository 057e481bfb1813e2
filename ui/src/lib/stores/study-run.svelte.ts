// A study on its way: asked for, looked at each second for as long as the page shows it, told in the page's language.
import { ApiError } from '../api/http';
import { askStudy, lookStudy, type StudyAnswer, type StudyBody } from '../api/calls-studies';
import type { Language } from '../api/types';
import { explainError } from './notices.svelte';

const AGAIN_MS = 1_000;
const MAX_FAILS = 3;

export class StudyRun {
  answer = $state.raw<StudyAnswer | null>(null);
  problem = $state('');
  busy = $state(false);
  private turn = 0;

  /** Asks for a study; of several only the one asked for last counts. */
  async start(body: StudyBody): Promise<void> {
    const turn = ++this.turn;
    this.busy = true;
    this.problem = '';
    await this.follow(turn, body.language, () => askStudy(body));
  }

  /** The study at hand in another language. */
  async speak(language: Language): Promise<void> {
    const held = this.answer;
    if (!held?.study || held.study.language === language) return;
    const turn = ++this.turn;
    await this.follow(turn, language, () => lookStudy(held.id, language));
  }

  /** Nobody waits any longer: the node gives it up by itself when it has not been looked at for a while. */
  stop(): void {
    this.turn++;
    this.busy = false;
    if (this.answer?.state !== 'done') this.answer = null;
  }

  private async follow(turn: number, language: Language, first: () => Promise<StudyAnswer>): Promise<void> {
    let ask = first;
    let fails = 0;
    while (turn === this.turn) {
      try {
        const found = await ask();
        if (turn !== this.turn) return;
        this.answer = found;
        fails = 0;
        if (found.state === 'done') break;
        ask = () => lookStudy(found.id, language);
      } catch (error) {
        if (turn !== this.turn) return;
        // A link that fails for a moment costs nothing: the node works on for a while.
        if (error instanceof ApiError || ++fails > MAX_FAILS) {
          this.problem = explainError(error);
          if (this.answer?.state !== 'done') this.answer = null;
          break;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    if (turn === this.turn) this.busy = false;
  }
}
