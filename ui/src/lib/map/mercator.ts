// Mercator as maps on the web have it: 0 to 1 across the world from west to east and from north to south.
export const mercatorX = (lon: number): number => (lon + 180) / 360;
export const mercatorY = (lat: number): number => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;

/** Pixels across the world at zoom 0. */
export const WORLD_PX = 512;
