import {
  error,
  redirect,
  type Handle,
  type HandleServerError,
  type RequestEvent,
  type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { env } from '$env/dynamic/private';
import { building } from '$app/environment';
import { greetFirstStart } from '#lib/app/first-start.server.ts';
import { isStoreAway } from '#lib/app/store-away.server.ts';
import { openRegistry } from '#lib/app/open-registry.server.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { PersonRecord } from '#lib/domain/people/member.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { checkpointJob } from '#lib/server/jobs/checkpoint-job.ts';
import { startJobs } from '#lib/server/jobs/start-jobs.ts';
import { sweepJob } from '#lib/server/jobs/sweep-job.ts';
import { sessionsIn } from '#lib/server/identity/sessions.ts';
import { SESSION_COOKIE } from '#lib/app/session-cookie.server.ts';
import { readAppSettings } from '#lib/app/settings.server.ts';

const settings = readAppSettings(env);

export const init: ServerInit = async () => {
  if (building) return;
  const services = await openRegistry(settings);
  if (!settings.demo) {
    await greetFirstStart(services, { origin: settings.origin, alone: settings.databaseUrl === undefined });
  }
  const jobs = startJobs([checkpointJob(services), sweepJob(services)], { onNotice: console.warn });
  process.on('sveltekit:shutdown', () => {
    void jobs.stop().then(() => services.close());
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
  try {
    await findActor(event);
  } catch (fault) {
    if (!isStoreAway(fault)) throw fault;
    // Not as a visitor who is not signed in: that would lead away from the page, and from what was typed.
    error(503, { message: refusalText({ code: 'store-away' }, getLocale()) });
  }
  return resolve(event);
};

async function findActor({ cookies, locals }: RequestEvent): Promise<void> {
  const { services } = locals;
  const token = cookies.get(SESSION_COOKIE);
  const session = token === undefined ? undefined : await sessionsIn(services.records, services.clock).find(token);
  if (session === undefined) return;
  const member = await services.store.get('members', session.member);
  if (member?.active !== true) return;
  const actor: Actor = { id: member.id, kind: 'member', roles: member.roles, unit: member.unit };
  locals.actor = actor;
  locals.personName = (await services.records.get<PersonRecord>('persons', member.id))?.name;
}

/** A store that does not answer comes back: programs are told that it is not their fault, and when to ask again. */
const unavailable: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  if (event.locals.storeAway !== true || response.status !== 500) return response;
  const headers = new Headers(response.headers);
  headers.set('Retry-After', '10');
  return new Response(response.body, { status: 503, headers });
};

/** Names that every object has: the framework would take them for actions of the page. */
const NO_ACTIONS = new Set([...Object.getOwnPropertyNames(Object.prototype), 'default']);

/** An action that does not exist is not found, whatever it is called. */
const ownActions: Handle = ({ event, resolve }) => {
  // The framework takes the first parameter that begins with a slash, wherever it stands.
  const action = [...event.url.searchParams.keys()].find((name) => name.startsWith('/'));
  if (event.request.method === 'POST' && action !== undefined && NO_ACTIONS.has(action.slice(1))) error(404);
  return resolve(event);
};

/** What the framework's own policy does not cover. What a person sees, or a one-time link, is not kept by proxies. */
const headers: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  const own = event.locals.actor !== undefined || event.route.id === '/setup/[token]';
  if (own && !response.headers.has('Cache-Control')) {
    response.headers.set('Cache-Control', 'private, no-store');
  }
  return response;
};

export const handle = sequence(language, oneName, ownActions, whoIsThere, headers, unavailable);

export const handleError: HandleServerError = ({ error, status, event }) => {
  if (status === 404) return { message: refusalText({ code: 'not-found' }, getLocale()) };
  if (status < 500) return { message: refusalText({ code: 'malformed' }, getLocale()) };
  if (isStoreAway(error)) {
    event.locals.storeAway = true;
    console.error(error.message);
    return { message: refusalText({ code: 'store-away' }, getLocale()) };
  }
  const id = crypto.randomUUID().slice(0, 8);
  // The route and not the path: a path may hold a one-time link.
  console.error(`[${id}] ${event.request.method} ${event.route.id ?? '-'}`, error);
  return { message: `${refusalText({ code: 'store-unavailable' }, getLocale())} (${id})` };
};
