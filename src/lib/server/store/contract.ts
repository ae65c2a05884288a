import { afterEach, beforeEach, describe } from 'vitest';
import { commitContract } from './contract/commits.ts';
import { readingContract } from './contract/reading.ts';
import { restartContract } from './contract/restarting.ts';
import { searchContract } from './contract/searching.ts';
import { contractSpecs } from './contract/things.ts';
import type { ContractFactory, ContractSubject } from './contract/things.ts';

/** Everything that the port promises, as tests. Every store runs them all; each test has a fresh, empty store. */
export const storeContract = (name: string, make: ContractFactory): void => {
  describe(name, () => {
    let subject: ContractSubject;
    beforeEach(async () => {
      subject = await make(contractSpecs);
    });
    afterEach(async () => {
      await subject.dispose();
    });
    const use = () => subject.store;
    describe('committing', () => {
      commitContract(use);
    });
    describe('reading', () => {
      readingContract(use);
    });
    describe('searching', () => {
      searchContract(use);
    });
    describe('restarting', () => {
      restartContract(use, () => subject.reopen());
    });
  });
};
