import { StoreFault } from './port.ts';
import type { CollectionSpec, CollectionSpecs, StoredDocument } from './port.ts';

/**
 * A document in its collection's current form. Older forms are carried over by the collection's pure upgrade functions,
 * one version at a time; id and metadata stay.
 * @throws {StoreFault} `newer` for a form or a collection that this release does not know
 */
export const upgrade = (specs: CollectionSpecs, collection: string, document: StoredDocument): StoredDocument => {
  const spec = Object.hasOwn(specs, collection) ? specs[collection] : undefined;
  if (spec === undefined) throw tooNew(collection, document, 'a collection');
  if (document.schemaVersion === spec.schemaVersion) return document;
  if (document.schemaVersion > spec.schemaVersion) throw tooNew(collection, document, 'a form');
  return carryOver(spec, collection, document);
};

const carryOver = (spec: CollectionSpec, collection: string, document: StoredDocument): StoredDocument => {
  let current = document;
  for (let version = document.schemaVersion; version < spec.schemaVersion; version++) {
    const step = spec.upgrades?.[version];
    if (step === undefined) {
      throw new StoreFault('damaged', `${collection}/${document.id} has form ${version}, which nothing carries over.`);
    }
    const { id, revision, createdAt, createdBy, updatedAt, updatedBy } = current;
    current = {
      ...step(current),
      id,
      revision,
      createdAt,
      createdBy,
      updatedAt,
      updatedBy,
      schemaVersion: version + 1
    };
  }
  return current;
};

const tooNew = (collection: string, document: StoredDocument, what: string): StoreFault =>
  new StoreFault(
    'newer',
    `${collection}/${document.id} has ${what} (version ${document.schemaVersion}) that this release does not know. ` +
      'Start the release that wrote it, or a newer one.'
  );
