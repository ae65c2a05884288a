import type { Contributions } from './contributions.ts';
import type { DistributionStrip } from './distribution-strip.ts';
import { figureFormat } from './figure-format.ts';
import type { Frontier } from './frontier.ts';
import type { HeatMap } from './heat-map.ts';
import type { RankShares } from './rank-shares.ts';
import type { Waterfall } from './waterfall.ts';
import type { WeightIntervals } from './weight-intervals.ts';

/* Invented data for the tests of the figures: no product, no score of anybody. */

const format = figureFormat('vi');
const head = (prefix: string) => ({ prefix, title: 'Tên hình', description: 'Hình cho thấy gì.', format });
const LONG = 'Hệ thống quản lý văn bản và điều hành dùng chung toàn tỉnh, phiên bản dành cho xã và phường';

export const fiveGroups: Contributions = {
  ...head('five'),
  groups: [
    { code: 'A', label: 'Phù hợp công việc' },
    { code: 'B', label: 'An toàn, bảo mật' },
    { code: 'C', label: 'Kết nối và mở' },
    { code: 'D', label: 'Vận hành' },
    { code: 'E', label: 'Bền vững' }
  ],
  rows: [
    { rank: '1', label: 'Phần mềm Xoài', parts: [19.96, 16.84, 17.6, 14.72, 7.4], low: 76.52, high: 76.52 },
    { rank: '2', label: 'Phần mềm Bưởi', parts: [18.6, 19.8, 17.2, 9.92, 7], low: 72.52, high: 72.52 },
    { rank: '3', label: 'Phần mềm Dừa', parts: [13.8, 20.48, 16.4, 11.84, 3.8], low: 66.32, high: 71.32 }
  ]
};

export const tenGroups: Contributions = {
  ...head('ten'),
  groups: Array.from('ABCDEFGHIJ', (code) => ({ code, label: `Nhóm tiêu chí số ${code} có tên khá dài` })),
  rows: [
    { rank: '1=', label: LONG, parts: [12, 10, 11, 8, 9, 8, 9, 8, 7, 12], low: 94, high: 100 },
    { rank: '1=', label: 'W'.repeat(60), parts: [10, 9, 8, 4, 5, 6, 7, 0.2, 1, 8], low: 58.2, high: 71 },
    { rank: '3', label: 'Không điểm', parts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], low: 0, high: 0 }
  ]
};

export const waterfall: Waterfall = {
  ...head('why'),
  from: { label: 'Phần mềm Bưởi', total: 72.52 },
  to: { label: 'Phần mềm Xoài', total: 76.52 },
  steps: [
    { code: 'B2', label: 'Nhật ký và truy vết', value: -1.44 },
    { code: 'D1', label: 'Chịu tải khi đường truyền yếu', value: 3.84 },
    { code: 'C2', label: LONG, value: 2.0 },
    { code: 'E1', label: 'Cộng đồng', value: 0 },
    { code: 'A1', label: 'Đủ chức năng', value: -0.4 }
  ]
};

export const rankShares: RankShares = {
  ...head('ranks'),
  rows: [
    { label: 'Phần mềm Xoài', shares: [63, 18.4, 18, 0.6] },
    { label: LONG, shares: [18, 46, 32, 4] },
    { label: 'Phần mềm Dừa', shares: [17, 31.6, 40, 11.4] },
    { label: 'Phần mềm Chuối', shares: [2, 4, 10, 84] }
  ]
};

export const tenRanks: RankShares = {
  ...head('many'),
  rows: Array.from('ABCDEFGHIJ', (code) => ({
    label: `Phần mềm ${code}`,
    shares: Array.from({ length: 10 }, () => 10)
  }))
};

export const weightIntervals: WeightIntervals = {
  ...head('weights'),
  rows: [
    { label: 'Phù hợp công việc', weight: 25, low: 0, high: 58.6, above: 'Phần mềm Dừa' },
    { label: LONG, weight: 45, low: 4, high: 49, below: 'Phần mềm Bưởi', above: LONG },
    { label: 'Kết nối và mở', weight: 20, low: 0, high: 100 },
    { label: 'Bền vững', weight: 99, low: 95, high: 100, below: 'Phần mềm Chuối' }
  ]
};

export const strip: DistributionStrip = { ...head('strip'), min: 0, max: 5, scores: [3, 5, 3, 3, 4] };

export const frontier: Frontier = {
  ...head('value'),
  costUnit: 'tỷ đồng trong 5 năm',
  points: [
    point('Phần mềm Xoài', [1.59, 1.862, 2.24], [76.52, 76.52], true),
    point('Phần mềm Bưởi', [2.08, 2.415, 2.9], [72.52, 72.52], false),
    point(LONG, [1.85, 2.18, 2.69], [72.24, 72.24], false),
    point('Phần mềm Dừa', [1.42, 1.745, 2.31], [66.32, 71.32], true)
  ]
};

export const heatMap: HeatMap = {
  ...head('heat'),
  min: 0,
  max: 5,
  evaluators: ['Hà', 'Khôi', 'Nguyễn Thị Nhân'],
  rows: [
    { code: 'D1', label: 'Chịu tải', cells: [{ value: 3 }, { value: 5, far: 'high' }, { value: 3, before: 2 }] },
    { code: 'A2', label: LONG, cells: [{ value: null }, { value: 0, far: 'low' }, { value: 2 }] }
  ]
};

function point(
  label: string,
  [low, expected, high]: readonly [number, number, number],
  [worst, best]: readonly [number, number],
  onFrontier: boolean
): Frontier['points'][number] {
  return { label, cost: { low, expected, high }, score: { low: worst, high: best }, onFrontier };
}
