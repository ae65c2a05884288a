/** Changes whenever a result could change. Recorded with every outcome. */
export const ENGINE_VERSION = '1.1';
