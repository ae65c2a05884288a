import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { env } from '$env/dynamic/private';
import { building } from '$app/environment';
import { greetFirstStart } from '#lib/app/first-start.server.ts';
import { openRegistry } from '#lib/app/open-registry.server.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { PersonRecord } from '#lib/domain/people/member.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { sessionsIn } from '#lib/server/identity/sessions.ts';
import { SESSION_COOKIE } from '#lib/app/session-cookie.server.ts';
import { readAppSettings } from '#lib/app/settings.server.ts';

const settings = readAppSettings(env);

export const init: ServerInit = async () => {
  if (building) return;
  const services = await openRegistry(settings);
  if (!settings.demo) await greetFirstStart(services, settings.origin);
  process.on('sveltekit:shutdown', () => {
    void services.close();
  });
};

/** Language from the address; the page's `lang` follows. */
const language: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ request, locale }) => {
    event.request = request;
    return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) });
  });

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

/** Other names of this machine lead to the one that forms are accepted from. */
const oneName: Handle = ({ event, resolve }) => {
  const host = event.request.headers.get('host');
  const origin = settings.origin;
  if (origin !== undefined && host !== null && event.request.method === 'GET') {
    const own = new URL(origin);
    const asked = URL.parse(`${own.protocol}//${host}`);
    if (asked !== null && asked.host !== own.host && LOOPBACK.has(asked.hostname) && LOOPBACK.has(own.hostname)) {
      redirect(307, origin + event.url.pathname + event.url.search);
    }
  }
  return resolve(event);
};

/** Session cookie -> actor. A member who was deactivated, or a session that is over, is nobody. */
const whoIsThere: Handle = async ({ event, resolve }) => {
  const services = await openRegistry(settings);
  event.locals.services = services;
  event.locals.settings = settings;
  event.locals.actor = undefined;
  event.locals.personName = undefined;
  const token = event.cookies.get(SESSION_COOKIE);
  const session = token === undefined ? undefined : await sessionsIn(services.records, services.clock).find(token);
  if (session !== undefined) {
    const member = await services.store.get('members', session.member);
    if (member?.active === true) {
      const actor: Actor = { id: member.id, kind: 'member', roles: member.roles, unit: member.unit };
      event.locals.actor = actor;
      event.locals.personName = (await services.records.get<PersonRecord>('persons', member.id))?.name;
    }
  }
  return resolve(event);
};

/** What the framework's own policy does not cover. Pages of people who signed in are not kept by proxies. */
const headers: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  if (event.locals.actor !== undefined && !response.headers.has('Cache-Control')) {
    response.headers.set('Cache-Control', 'private, no-store');
  }
  return response;
};

export const handle = sequence(language, oneName, whoIsThere, headers);

export const handleError: HandleServerError = ({ error, status, event }) => {
  if (status === 404) return { message: refusalText({ code: 'not-found' }, getLocale()) };
  if (status < 500) return { message: refusalText({ code: 'malformed' }, getLocale()) };
  const id = crypto.randomUUID().slice(0, 8);
  // The route and not the path: a path may hold a one-time link.
  console.error(`[${id}] ${event.request.method} ${event.route.id ?? '-'}`, error);
  return { message: `${refusalText({ code: 'store-unavailable' }, getLocale())} (${id})` };
};
