import { fold } from '#lib/text/fold.ts';

/** Code hosts on which `Owner/Name` and `owner/name` are one repository. */
const CASELESS = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']);

/**
 * By what a product is known again when it is imported a second time: its repository, however the address is written,
 * or else its name without marks and case.
 *
 * @example productKey({ name: 'Đọc', repository: 'git+https://www.GitHub.com/Acme/Doc.git/' }) // 'repository:github.com/acme/doc'
 */
export function productKey(product: { readonly name: string; readonly repository?: string | undefined }): string {
  const repository = product.repository === undefined ? undefined : repositoryOf(product.repository);
  const key =
    repository === undefined ? `name:${fold(product.name).replaceAll(/\s+/g, ' ').trim()}` : `repository:${repository}`;
  return key.slice(0, 300);
}

function repositoryOf(address: string): string | undefined {
  // git@host:owner/name is how Git itself writes an address for SSH.
  const plain = address
    .trim()
    .replace(/^git\+/, '')
    .replace(/^[\w.-]+@([\w.-]+):(?!\/)/, 'ssh://$1/');
  if (!URL.canParse(plain)) return undefined;
  const url = new URL(plain);
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const path = decoded(url.pathname)
    .replace(/\/(-\/)?(tree|blob|src\/branch)\/.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  // A host alone is somebody's site, not one repository.
  if (host === '' || path === '' || path === '/') return undefined;
  return `${host}${CASELESS.has(host) ? path.toLowerCase() : path}${url.search}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
