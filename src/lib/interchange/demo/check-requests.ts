import type { DemoData } from './demo-data.ts';
import type { DemoRequest } from './request-file.ts';
import { finding, repeated, unknownName, type Finding } from './finding.ts';

const FILE = 'requests.yaml';

/** Requesters, products and evaluations that requests name exist; an answered request has its answer. */
export function checkRequests(data: DemoData): readonly Finding[] {
  return [
    ...repeated(
      FILE,
      'requests',
      data.requests.map((one) => one.slug),
      'slug'
    ),
    ...data.requests.flatMap((one, index) => checkRequest(one, data, ['requests', index]))
  ];
}

function checkRequest(one: DemoRequest, data: DemoData, path: Finding['path']): readonly Finding[] {
  const products = new Set(data.products.map((product) => product.slug));
  const evaluations = new Set(data.evaluations.map((evaluation) => evaluation.slug));
  const logins = new Set(data.people.map((person) => person.login));
  const filer = data.people.find((person) => person.login === one.filedBy);
  const named: readonly (readonly [Finding['path'], string, ReadonlySet<string>])[] = [
    [['filedBy'], one.filedBy, logins],
    ...(one.assignee === undefined ? [] : [[['assignee'], one.assignee, logins] as const]),
    ...(one.evaluation === undefined ? [] : [[['evaluation'], one.evaluation, evaluations] as const]),
    ...(one.duplicateCheck?.found ?? []).map((slug, at) => [['duplicateCheck', 'found', at], slug, products] as const),
    ...(one.recommendation?.products ?? []).map(
      (slug, at) => [['recommendation', 'products', at], slug, products] as const
    ),
    ...one.messages.map((message, at) => [['messages', at, 'by'], message.by, logins] as const)
  ];
  const answered = one.state === 'answered' || one.state === 'decided';
  return [
    ...named.flatMap(([at, name, known]) => (known.has(name) ? [] : [unknownName(FILE, [...path, ...at], name)])),
    ...(filer === undefined || filer.roles.includes('requester')
      ? []
      : [
          finding(
            FILE,
            [...path, 'filedBy'],
            'forbidden',
            'Người gửi không có vai trò gửi yêu cầu.',
            'The filer is no requester.'
          )
        ]),
    ...(answered === (one.recommendation !== undefined)
      ? []
      : [finding(FILE, path, 'answer-missing', 'Trả lời và trạng thái không khớp.', 'Answer and state differ.')])
  ];
}
