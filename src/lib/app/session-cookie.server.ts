import type { Cookies } from '@sveltejs/kit';
import { DEVICE_LIFETIME_SECONDS } from '#lib/server/identity/devices.ts';
import { SESSION_LIMITS } from '#lib/server/identity/sessions.ts';

export const SESSION_COOKIE = 'chon-chuan-session';

/**
 * Sets the session's cookie, for as long as a session can last at all: whether it was idle for too long is the server's to
 * say, which sees each use. `Secure` follows the address: intranets often run on plain http.
 */
export function setSessionCookie(cookies: Cookies, url: URL, token: string): void {
  cookies.set(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: SESSION_LIMITS.absolute / 1000
  });
}

export function clearSessionCookie(cookies: Cookies, url: URL): void {
  cookies.delete(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
}

export const DEVICE_COOKIE = 'chon-chuan-device';

/** Remembers the browser, not the person: it lets nobody in, and signing out leaves it. */
export function setDeviceCookie(cookies: Cookies, url: URL, mark: string): void {
  cookies.set(DEVICE_COOKIE, mark, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: DEVICE_LIFETIME_SECONDS
  });
}
