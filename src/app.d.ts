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
    }
    interface Error {
      message: string;
      /** What the reader can do now. */
      hint?: string;
    }
  }
}

export {};
