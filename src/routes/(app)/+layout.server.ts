import { ask } from '#lib/app/ask.server.ts';
import { railCounts } from '#lib/server/queries/home/rail-counts.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({ counts: await ask(event, railCounts, {}) });
