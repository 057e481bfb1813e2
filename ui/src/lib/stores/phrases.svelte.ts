// The stock phrases that the node knows, once, and the words of all three languages to show them in.
import * as api from '../api/calls-messages';
import { Unreachable } from '../api/http';
import type { Language } from '../api/types';
import type { Phrase } from '../message/phrases';
import { words } from '../words/words.svelte';

export const LANGUAGES: Language[] = ['en', 'ar', 'ckb'];

class Phrases {
  list = $state.raw<Phrase[]>([]);
  private loading: Promise<void> | null = null;

  load(): Promise<void> {
    this.loading ??= this.ask();
    return this.loading;
  }

  of(number: unknown): Phrase | undefined {
    return this.list.find((one) => one.number === number);
  }

  private async ask(): Promise<void> {
    try {
      this.list = await api.phrases();
      await Promise.all(LANGUAGES.map((language) => words.load(language)));
    } catch (error) {
      this.loading = null;
      if (!(error instanceof Unreachable)) throw error;
    }
  }
}

export const phrases = new Phrases();
