// Grids, date-time groups, call signs and numbers with units read from left to right inside any text.
const LRI = '\u2066';
const PDI = '\u2069';

/** The text as a left-to-right isolate, for places where no element can carry `dir`. */
export const ltr = (text: string): string => `${LRI}${text}${PDI}`;

/** The text as an isolate whose direction its first letter decides. */
export const isolated = (text: string): string => `\u2068${text}${PDI}`;

/** The text without any isolate, for copying and for file names. */
export const bare = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
