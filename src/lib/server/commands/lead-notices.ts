import type { Reader } from './reader.ts';

/** Ids of the active leads, to be told of what waits for them. */
export async function leads(read: Reader): Promise<readonly string[]> {
  const members = await read.peek('members', {
    where: [
      { field: 'roles', is: 'lead' },
      { field: 'active', is: true }
    ]
  });
  return members.map((member) => member.id);
}
