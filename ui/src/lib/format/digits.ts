const ARABIC_INDIC = 0x0660;
const EXTENDED = 0x06f0;

/** The text with Arabic-Indic and extended Arabic-Indic digits as 0-9, the separators ٫ ٬ as . and nothing. */
export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_INDIC))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - EXTENDED))
    .replace(/٫/g, '.')
    .replace(/٬/g, '');
}

/** A whole number of what a person typed in either set of digits, null if it is none. */
export function wholeNumber(text: string): number | null {
  const plain = latinDigits(text).trim();
  return /^[+-]?\d{1,15}$/.test(plain) ? Number(plain) : null;
}
