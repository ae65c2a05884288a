import { parseArgs } from 'node:util';
import { addUser } from './user/add-user.ts';
import { listUsers } from './user/list-users.ts';
import { resetUser } from './user/reset-user.ts';
import { languageOf } from './language.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/** `chon-chuan user list|add|reset`: accounts, where nobody can sign in to make them on the pages. */
export const user: Subcommand = {
  name: 'user',
  summary: {
    vi: 'Liệt kê, thêm tài khoản, tạo đường dẫn đặt lại mật khẩu',
    en: 'Lists and adds accounts, makes links to choose a password with'
  },
  usage: `chon-chuan user list [--json]
       chon-chuan user add LOGIN --name NAME --roles ROLE,… [--unit SLUG] [--title TITLE] [--email ADDRESS]
       chon-chuan user reset LOGIN
       [--as LOGIN] [--lang vi|en]`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        name: { type: 'string' },
        roles: { type: 'string' },
        unit: { type: 'string' },
        title: { type: 'string' },
        email: { type: 'string' },
        json: { type: 'boolean', default: false },
        as: { type: 'string' },
        lang: { type: 'string' }
      },
      allowPositionals: true
    });
    const [act, login, ...more] = positionals;
    const { name, roles, unit, title, email, json, as } = values;
    const options = { as, json, lang: languageOf(values.lang, io.env) };
    if (act === 'list' && login === undefined) return listUsers(io, options);
    if (login === undefined || more.length > 0 || (act !== 'add' && act !== 'reset')) {
      throw new WrongUse('cần list, add LOGIN hoặc reset LOGIN / list, add LOGIN or reset LOGIN is needed');
    }
    if (act === 'reset') return resetUser(io, login, options);
    if (name === undefined || roles === undefined) {
      throw new WrongUse('cần --name và --roles / --name and --roles are needed');
    }
    return addUser(io, { person: { login, name, title, email }, roles: roles.split(','), unit }, options);
  }
};
