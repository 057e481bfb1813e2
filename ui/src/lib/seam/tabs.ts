// The views of the Seam page, in their order: words are `seam-tab-<name>`.
export const TABS = ['coverage', 'response', 'trends', 'clusters', 'siting', 'border', 'what-if', 'scenarios', 'returns'] as const;
/** Areas of return are for civil leads, and all else of the page is not. */
export const NEEDS = (tab: (typeof TABS)[number]): string => (tab === 'returns' ? 'returns.see' : 'seam.see');
/** Those that are about one area between lines. */
export const OF_AREA: readonly string[] = ['coverage', 'trends', 'clusters', 'siting'];
/** Where a scenario is worked on. */
export const WORKSHOP = 'what-if';
