// The views of the Seam page, in their order: words are `seam-tab-<name>`.
export const TABS = ['coverage', 'trends', 'clusters', 'siting', 'border', 'scenarios'] as const;
/** Those that are about one area between lines. */
export const OF_AREA: readonly string[] = ['coverage', 'trends', 'clusters', 'siting'];
/** Where a scenario is worked on. */
export const WORKSHOP = 'what-if';
