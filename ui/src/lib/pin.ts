// The node's rule for PINs: so many characters of any kind, counted as the node counts them. Whether one is
// too easy to guess only the node says; what was typed goes there as it is.
export const MIN_PIN = 6;
export const MAX_PIN = 32;

export function pinFits(pin: string): boolean {
  const length = [...pin.normalize('NFKC')].length;
  return length >= MIN_PIN && length <= MAX_PIN;
}

/** Whether two PINs are one to the node: it folds digits and spellings of the same letter. */
export const samePin = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (pin: string): string => pin.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
