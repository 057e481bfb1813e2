// The views of the Seam page, in their order: words are `seam-tab-<name>`.
export const TABS = ['coverage', 'response', 'border', 'what-if', 'scenarios'] as const;
/** Where a scenario is worked on. */
export const WORKSHOP = 'what-if';
