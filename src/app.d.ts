import type { Actor } from '#lib/domain/people/actor.ts';
import type { Services } from '#lib/server/services.ts';
import type { AppSettings } from '#lib/app/settings.server.ts';

declare global {
  namespace App {
    interface Locals {
      services: Services;
      settings: AppSettings;
      /** Who is signed in, if anybody. */
      actor: Actor | undefined;
      /** Their name, from the person record. */
      personName: string | undefined;
      /** The store did not answer while this request was being served. */
      storeAway?: true;
      /** What was typed into a form that was posted after the session had ended. */
      typed?: Readonly<Record<string, string | readonly string[]>>;
    }
    interface Error {
      message: string;
      /** What the reader can do now. */
      hint?: string;
      /** What was typed into a form that could not be taken, to be sent again. */
      typed?: Readonly<Record<string, string | readonly string[]>>;
    }
  }
}

export {};
