// What the Watch page needs first, asked for before the page stands: on a slow link each wait is a third of
// a second, and they would otherwise stand one after the other.
import * as api from './api/calls';
import type { Language, Picture } from './api/types';
import { begin, outline } from './map/early';

let picture: Promise<Picture> | null = null;
const said = new Map<Language, Promise<string>>();

/** The words of a language; a first try that failed is not kept. */
export function wordsOf(language: Language): Promise<string> {
  const asked = said.get(language) ?? api.words(language);
  said.set(language, asked);
  asked.catch(() => said.delete(language));
  return asked;
}

/** The picture that was asked for ahead, once; afterwards it is asked for anew. */
export function firstPicture(): Promise<Picture> {
  const asked = picture ?? api.picture();
  picture = null;
  return asked;
}

/** Somebody is or was signed in: asks for the picture, and for the map's code once that is on its way. */
export function ahead(): void {
  if (picture) return;
  void outline().catch(() => undefined);
  picture = api.picture();
  picture.then(begin, () => (picture = null));
}
