// The views of the Seam page, in their order: words are `seam-tab-<name>`.
export const TABS = ['coverage', 'response', 'trends', 'clusters', 'siting', 'border', 'what-if', 'scenarios'] as const;
/** Those that are about one area between lines. */
export const OF_AREA: readonly string[] = ['coverage', 'trends', 'clusters', 'siting'];
/** Where a scenario is worked on. */
export const WORKSHOP = 'what-if';
