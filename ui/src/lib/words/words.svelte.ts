// The words in force. `t` is reactive: a component that calls it is drawn anew when the language changes.
import type { FluentBundle } from '@fluent/bundle';

import type { Args, Language, Message, Names } from '../api/types';
import { formatDtg } from '../format/dtg';
import { wordsOf } from '../first';
import { isolated, ltr } from '../format/isolate';
import { DIRECTION, format, makeBundle, slug } from './bundle';

const ARGUMENT_LISTS: Record<string, string> = { lane: 'lane', name: 'clock', code: 'error', level: 'level', status: 'article-status', field: 'field' };

/** What people have written, such as the name of a duty post, is no word of a list even where it looks like one. */
const WRITTEN = new Set(['post', 'topic', 'callsign', 'note']);

class Words {
  language = $state<Language>('en');
  ready = $state(false);
  private bundles = $state.raw(new Map<Language, FluentBundle>());
  /** Names of parties and the zone for times, given by the session. */
  parties = $state.raw(new Map<string, Names>());
  zone = $state('Z');

  async use(language: Language): Promise<void> {
    await this.load(language);
    this.language = language;
    this.ready = true;
    document.documentElement.lang = language;
    document.documentElement.dir = DIRECTION[language];
  }

  /** Loads a language without showing it, so that the palette finds actions by any of their names. */
  async load(language: Language): Promise<void> {
    if (this.bundles.has(language)) return;
    const bundle = makeBundle(language, await wordsOf(language));
    this.bundles = new Map(this.bundles).set(language, bundle);
  }

  has(id: string): boolean {
    return this.bundles.get(this.language)?.hasMessage(id) ?? false;
  }

  t(id: string, args?: Args): string {
    const bundle = this.bundles.get(this.language);
    if (!bundle) return '';
    const found = format(bundle, id, args ? this.spoken(args) : undefined);
    if (found !== null) return found;
    // A word that is missing is said to be missing, in the reader's own language, never in another one.
    return format(bundle, 'word-missing', { id: ltr(id) }) ?? ltr(id);
  }

  /** The message in another language that is loaded, '' before it is: what its readers will see. */
  inLanguage(language: Language, id: string, args?: Args): string {
    const bundle = this.bundles.get(language);
    return (bundle && format(bundle, id, args ? this.spoken(args) : undefined)) ?? '';
  }

  /** The same message in all languages that are loaded, for searching. */
  everywhere(id: string): string {
    return [...this.bundles.values()].map((bundle) => format(bundle, id) ?? '').join(' ');
  }

  /** Takes the names of partners that an understanding has given since the session began. */
  know(partners: { party: string; names: Partial<Names> }[]): void {
    const found = partners.filter(({ party, names }) => names.en && this.parties.get(party)?.en !== names.en);
    if (found.length) this.parties = new Map([...this.parties, ...found.map(({ party, names }) => [party, names as Names] as const)]);
  }

  party(id: string): string {
    return this.parties.get(id)?.[this.language] ?? isolated(id);
  }

  names(names: Names | string | null | undefined): string {
    if (!names) return '';
    return typeof names === 'string' ? names : (names[this.language] ?? names.en ?? '');
  }

  /** A word of one of the lists, where the value is one; else the value as it stands. */
  private listed(name: string, value: string): string {
    if (WRITTEN.has(name)) return value;
    // What people can choose has ids in small letters: a party named South is no direction.
    for (const list of [ARGUMENT_LISTS[name], value === slug(value) ? 'choice' : '']) {
      const id = `${list}-${slug(value)}`;
      if (list && value && this.has(id)) return this.t(id);
    }
    return value;
  }

  /** Arguments as the reader gets them: times, parties and listed words spoken, texts in three languages chosen from. */
  private spoken(args: Args): Record<string, string | number> {
    const out: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(args)) {
      if (typeof value === 'number' && /(^|_)at$/.test(name)) out[name] = value ? formatDtg(value, this.zone) : '–';
      else if (typeof value === 'string' && this.parties.has(value)) out[name] = this.party(value);
      else if (typeof value === 'string') out[name] = this.listed(name, value);
      else if (typeof value === 'object') out[name] = this.names(value);
      else out[name] = value;
    }
    return out;
  }
}

export const words = new Words();
export const t = (id: string, args?: Args): string => words.t(id, args);
/** A message in words, without the parts of a title that are empty. */
export function say(message: Message | null | undefined): string {
  if (!message) return '';
  const id = message.id.startsWith('log-') && !words.has(message.id) ? 'log-other' : message.id;
  return words.t(id, message.args).replace(/( ·)? \u2068\u2069/g, '');
}

/** The word of a value in a list of values: `word('role', 'duty-officer')`; the value itself if there is none. */
export function word(list: string, value: string): string {
  const id = `${list}-${slug(value)}`;
  return words.has(id) ? words.t(id) : isolated(value);
}
