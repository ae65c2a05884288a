import { criteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { OutcomeBody } from '#lib/domain/evaluation/outcome-document.ts';
import { sealedRules } from '#lib/domain/evaluation/sealed-rules.ts';
import { seedOf } from '#lib/domain/evaluation/seed-of.ts';
import type { Report } from '#lib/domain/report/report.ts';
import { canonical } from '../canonical.ts';
import { digestOf } from '../digest.ts';
import { fault } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { evidenceDigests } from './digests.ts';
import type { ExportedRecord } from './record.ts';

/** Every digest is that of what it stands for, and what is said at the head of the record is what the documents say. */
export const checkDigests = (record: ExportedRecord): readonly Fault[] => {
  const evaluation = record.evaluation as unknown as Evaluation;
  const outcome = record.outcome as unknown as OutcomeBody | null;
  const report = record.report as unknown as Report | null;
  const content = Object.fromEntries(
    Object.keys(criteriaSetContent.shape).map((key) => [key, record.criteriaSet[key]])
  );
  const faults: Fault[] = [];
  const check = (holds: boolean, vi: string, en: string): void => {
    if (!holds) faults.push(fault(vi, en));
  };
  const criteriaDigest = digestOf(content);
  check(
    evaluation.seal === undefined ||
      (criteriaDigest === evaluation.criteriaSet.digest && criteriaDigest === record.criteriaSet['digest']),
    'bộ tiêu chí không phải bộ đã khóa (trọng số, thang điểm, tiêu chí bắt buộc)',
    'the criteria set is not the one that was sealed (weights, scale, must-haves)'
  );
  check(
    evaluation.seal === undefined || digestOf(sealedRules(evaluation)) === evaluation.seal.digest,
    'quy tắc, sản phẩm hoặc tổ chấm không như lúc khóa',
    'rules, candidates or panel are not as they were sealed'
  );
  if (outcome !== null) {
    const { problem, result, engineVersion, digest, seed } = outcome;
    check(
      digestOf({ problem, result, engineVersion }) === digest,
      'mã đối chiếu của kết quả không khớp',
      'the digest of the result does not fit'
    );
    check(
      seed === seedOf(evaluation.seal?.digest ?? evaluation.code),
      'số khởi đầu của phép thử lại không lấy từ lúc khóa',
      'the seed of the resampling is not that of the seal'
    );
  }
  if (report !== null) {
    check(
      digestOf(report.document) === report.digest,
      'nội dung báo cáo không khớp mã đối chiếu',
      'the blocks of the report do not fit their digest'
    );
    check(
      report.outcomeDigest === outcome?.digest,
      'báo cáo nói về một kết quả khác',
      'the report is about another result'
    );
  }
  check(
    canonical(record.evidenceDigests) === canonical(evidenceDigests(record.products, record.sheets)),
    'mã đối chiếu của minh chứng không khớp',
    'the digests of the evidence do not fit'
  );
  check(
    record.publicKey === record.evidence.checkpoint.publicKey,
    'khóa công khai không phải khóa đã ký mốc kiểm',
    'the public key is not the one that signed the checkpoint'
  );
  check(
    canonical(headOf(record)) === canonical({ standing: record.standing, subject: record.subject }),
    'phần đầu hồ sơ không đúng như sổ ghi nhận',
    'the head of the record is not as the ledger has it'
  );
  return faults;
};

const headOf = ({ evaluation, report }: ExportedRecord): Pick<ExportedRecord, 'standing' | 'subject'> => {
  const of = report ?? evaluation;
  const isPublished = of['state'] === 'published' || of['state'] === 'superseded';
  return {
    standing: isPublished ? 'published' : 'not published',
    subject: { id: of.id, slug: String(of['slug']), code: String(of[report === null ? 'code' : 'number']) }
  };
};
