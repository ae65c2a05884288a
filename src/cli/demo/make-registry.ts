import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { markDemonstration } from '#lib/server/settings/demonstration.ts';
import { digestOfDemoData } from './digest-of-demo-data.ts';

/** Where a registry lies: its folder, and the key file that belongs to it. */
export interface RegistryPlace {
  readonly dir: string;
  readonly keyFile: string;
}

/** Fills an empty place with the demonstration and closes what it opened. */
export type FillRegistry = (place: RegistryPlace) => Promise<unknown>;

/**
 * Makes a demonstration registry: aside first, and put in place when it is complete, so that an interruption leaves
 * nothing that looks like one.
 */
export async function makeRegistry(place: RegistryPlace, fill: FillRegistry): Promise<void> {
  const aside = { dir: `${place.dir}.part`, keyFile: `${place.keyFile}.part` };
  await remove(aside);
  await mkdir(dirname(place.dir), { recursive: true });
  await fill(aside);
  await markDemonstration(aside.dir, { madeFrom: digestOfDemoData() });
  await rename(aside.keyFile, place.keyFile);
  await rename(aside.dir, place.dir);
}

export async function remove({ dir, keyFile }: RegistryPlace): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await rm(keyFile, { force: true });
}
