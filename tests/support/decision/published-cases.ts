export { type PublishedCase, publishedCases } from '#lib/app/published-cases.ts';
