import { describe, expect, it } from 'vitest';
import { productKey } from './product-key.ts';

const key = (repository: string | undefined, name = 'Đọc Sách'): string => productKey({ name, repository });

describe('knowing a product again', () => {
  it.each([
    'https://github.com/acme/doc',
    'http://www.github.com/Acme/Doc/',
    'https://github.com/acme/doc.git',
    'git+https://github.com/acme/doc.git',
    'git://github.com/acme/doc.git',
    'ssh://git@github.com/acme/doc.git',
    'git@github.com:acme/doc.git',
    'https://user:secret@github.com:443/acme/doc',
    'https://github.com/acme/doc/tree/main/packages/a',
    'https://github.com/acme/doc#readme'
  ])('takes %s for one repository', (address) => {
    expect(key(address)).toBe('repository:github.com/acme/doc');
  });

  it('keeps the case of paths on hosts that tell it apart', () => {
    expect(key('https://git.example.org/Tinh/Doc')).not.toBe(key('https://git.example.org/tinh/doc'));
  });

  it('tells repositories apart that differ only in the query', () => {
    expect(key('https://git.example.org/gitweb/?p=a.git')).not.toBe(key('https://git.example.org/gitweb/?p=b.git'));
  });

  it.each([undefined, 'not an address', 'https://example.org/', 'https://example.org'])(
    'falls back to the folded name for %s',
    (address) => {
      expect(key(address)).toBe('name:doc sach');
      expect(key(address, '  ĐỌC  sách ')).toBe('name:doc sach');
    }
  );
});
