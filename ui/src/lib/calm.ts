// What can wait until the page is of use, waits: on a slow link it would take the room of what the reader
// looks for. The page is of use when its map stands; where there is none to come, after a while.
const LONGEST_MS = 20_000;

let settle: () => void = () => undefined;

/** Kept when the map stands, or after the longest wait. */
export const calm = new Promise<void>((done) => {
  settle = done;
  setTimeout(done, LONGEST_MS);
});

/** Says that the map stands; the first time counts. */
export const standing = (): void => settle();
