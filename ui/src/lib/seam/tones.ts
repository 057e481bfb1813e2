// The tones in which an analysis colours ground, strips and tables: from fresh to never, light to dark for
// readers who see no colours, and never the only way to tell (words, dashes and marks say the same).
export const BANDS = ['to-6h', 'to-24h', 'to-3d', 'to-7d', 'older', 'unknown'] as const;
export type Band = (typeof BANDS)[number];

/** By band. The last two are dashed as well. */
export const BAND_COLOURS = ['#7fe3c4', '#5db8e0', '#8f9bea', '#c98bd9', '#e2708f', '#8b97a2'] as const;
export const DASHED_FROM = 4;

/** Five steps from little to much. */
export const STEPS = ['#2f4b5c', '#2f7f93', '#4fb58c', '#b9d65a', '#ffe680'] as const;
