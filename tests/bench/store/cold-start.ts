import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { benchSpecs } from './documents.ts';

/** Run in a process of its own: opens the store named and prints how long that took and how much memory it holds. */
const [dir = ''] = process.argv.slice(2);
const started = performance.now();
const store = await openEmbeddedStore({ dir, specs: benchSpecs });
const { total } = await store.list('products', { limit: 1 });
const milliseconds = performance.now() - started;
const megabytes = process.memoryUsage().rss / 1024 / 1024;
await store.close();
console.log(JSON.stringify({ milliseconds, megabytes, total }));
