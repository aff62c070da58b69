/** The package names no types for its self-installing entry. */
declare module "fake-indexeddb/auto";
