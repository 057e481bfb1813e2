// The views of the Seam page, in their order, and the action that lets somebody open each: words are `seam-tab-<name>`.
export const TABS = ['coverage', 'border'] as const;
export type Tab = (typeof TABS)[number];
