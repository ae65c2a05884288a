import { ENGINE_VERSION } from '#lib/decision/engine-version.ts';
import type { PageServerLoad } from './$types';
import { serverRun } from './server-run.server.ts';

/** Open to all: the figures of the reference cases, and what the engine makes of them. */
export const load: PageServerLoad = async () => ({ cases: await serverRun(), engine: ENGINE_VERSION });
