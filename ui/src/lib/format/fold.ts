// Searching must not care which keyboard wrote a letter.
import { latinDigits } from './digits';

const SAME: Record<string, string> = {
  ي: 'ی', ى: 'ی', ئ: 'ی', ێ: 'ی',
  ك: 'ک', ڪ: 'ک',
  ه: 'ه', ە: 'ه', ة: 'ه', ھ: 'ه', ہ: 'ه',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا',
  ؤ: 'و', ۆ: 'و', ڕ: 'ر', ڵ: 'ل', ڤ: 'ف',
};

/** The text as searching sees it: no case, marks, joiners or tatweel, letters of one sound as one. */
export function fold(text: string): string {
  return latinDigits(text)
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u2066-\u2069]/g, '')
    .replace(/[\u0600-\u06ff]/g, (letter) => SAME[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of the query stands somewhere in the text, in any order. */
export const matches = (text: string, query: string): boolean => finds(query)(fold(text));

/** The same for many texts that are folded already. */
export function finds(query: string): (folded: string) => boolean {
  const wanted = fold(query).split(' ');
  return (folded) => wanted.every((word) => folded.includes(word));
}
