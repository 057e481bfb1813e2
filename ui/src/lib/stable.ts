/** Gives back the list it gave last as long as the same things stand in it, so that what rests on it rests. */
export function stable<T>(): (next: T[]) => T[] {
  let last: T[] = [];
  return (next) => {
    if (next.length !== last.length || next.some((item, index) => item !== last[index])) last = next;
    return last;
  };
}
