import type { Request } from '#lib/domain/request/request.ts';
import type { Fields } from '../field-changes.ts';

const given = (value: string | number | undefined): readonly string[] => (value === undefined ? [] : [String(value)]);

/** What a unit asks for field by field, under the names that its form has; numbers and days as they are kept. */
export const needFields = ({
  title,
  need,
  category,
  mustHaves,
  systems,
  users,
  budget,
  deadline
}: Request): Fields => ({
  title: [title],
  need: given(need),
  category: given(category),
  mustHaves,
  systems,
  users: given(users),
  budget: given(budget),
  deadline: given(deadline)
});
