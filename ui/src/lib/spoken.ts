// A fingerprint while somebody types what was heard: twelve words, or thirty digits, in any case and script,
// with anything between them. The node alone says whether it is the right one.
import { latinDigits } from './format/digits';

/** What the node's fingerprints are made of: every word there is, and how long one is in either form. */
export interface Form {
  words: readonly string[];
  wordCount: number;
  digitCount: number;
}
export interface Heard {
  /** Digits if it begins with one, else words; nothing typed is words. */
  kind: 'words' | 'digits';
  parts: string[];
  /** Parts that no fingerprint has. The last one may not be finished; it is left out while a word begins like that. */
  unknown: string[];
  count: number;
  of: number;
  whole: boolean;
}

const PART = /[\p{L}\p{N}]+/gu;
const GROUP = 5;

export function heard(text: string, form: Form): Heard {
  const plain = latinDigits(text).normalize('NFKC').toLowerCase();
  const parts = plain.match(PART) ?? [];
  if (/^\d/.test(parts[0] ?? '')) {
    const digits = parts.join('');
    const unknown = parts.filter((part) => !/^\d+$/.test(part));
    const groups = digits.match(new RegExp(`.{1,${GROUP}}`, 'gs')) ?? [];
    return { kind: 'digits', parts: groups, unknown, count: digits.length, of: form.digitCount, whole: !unknown.length && digits.length === form.digitCount };
  }
  const known = parts.filter((part) => form.words.includes(part));
  const last = unfinished(plain) ? parts.at(-1) : undefined;
  const unknown = parts.filter((part) => !form.words.includes(part) && !(part === last && begins(part, form).length));
  return { kind: 'words', parts, unknown, count: known.length, of: form.wordCount, whole: !unknown.length && known.length === form.wordCount && parts.length === known.length };
}

/** The words that the last one typed may become, while it is not finished; none for a single letter. */
export function suggestions(text: string, form: Form, most = 4): string[] {
  const plain = text.toLowerCase();
  const last = plain.match(PART)?.at(-1) ?? '';
  if (!unfinished(plain) || last.length < 2 || form.words.includes(last)) return [];
  return begins(last, form).slice(0, most);
}

/** The text with its last, unfinished word completed, ready for the next one. */
export const completed = (text: string, word: string): string => `${text.replace(/[\p{L}\p{N}]+$/u, '')}${word} `;

const unfinished = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);
const begins = (part: string, form: Form): string[] => form.words.filter((word) => word !== part && word.startsWith(part));
