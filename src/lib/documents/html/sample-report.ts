import { contributionsSheet } from '../figures/contributions-sheet.ts';
import { contributionsTable } from '../figures/contributions-table.ts';
import { fiveGroups, weightIntervals } from '../figures/figure-samples.ts';
import { weightIntervalsSheet } from '../figures/weight-intervals.ts';
import { weightIntervalsTable } from '../figures/weight-intervals-table.ts';
import {
  addressee,
  annex,
  basis,
  callout,
  figure,
  heading,
  letterhead,
  list,
  pageBreak,
  paragraph,
  signatures,
  title,
  verification
} from '../model/build.ts';
import { reportDocument, type ReportDocument } from '../model/document.ts';
import { withEndMark } from '../model/end-mark.ts';
import { bold, italic, link, reference, text } from '../model/runs.ts';
import { cell, column, groupRow, row, table, totalRow } from '../model/table.ts';

/* A report with every kind of block, of invented products, for the tests of the renderings. */

const DIGEST = '7f3a91c0e2d45b18'.repeat(4);

const costs = table({
  anchor: 'chi-phi',
  caption: 'Chi phí trong 5 năm (triệu đồng)',
  columns: [column('left', 3), column('right'), column('right')],
  header: [
    [cell('Phần mềm', { rowSpan: 2 }), cell('Chi phí', { colSpan: 2 })],
    [cell('Thấp'), cell('Cao')]
  ],
  rowHeader: 0,
  rows: [
    groupRow('Mã nguồn mở'),
    row('Phần mềm Xoài', '1.590', cell('2.240', { mark: 'different' })),
    groupRow('Có phí bản quyền'),
    row('Phần mềm Bưởi', '2.080', cell('?', { mark: 'unknown', align: 'center' })),
    totalRow('Cộng', '3.670', '')
  ],
  notes: ['Ghi chú: giá công bố tháng 11 năm 2026.']
});

const body = [
  paragraph('Tổ tư vấn báo cáo kết quả như sau:'),
  heading(1, 'Kết luận', { anchor: 'ket-luan' }),
  paragraph([bold('Phần mềm Xoài đứng đầu'), text(' với 76,5 trên 100 điểm; xem '), reference('bang-diem'), text('.')]),
  heading(2, 'Cách đánh giá'),
  list(
    'dash',
    'Chấm độc lập;',
    { runs: [text('Thống nhất:')], list: list('letter', 'xem xét chênh lệch', 'ghi ý kiến bảo lưu') },
    [text('Công bố tại '), link('trang của tỉnh', 'https://example.org/bao-cao?a=1&b=2')]
  ),
  heading(1, 'Kết quả'),
  contributionsTable(fiveGroups, { anchor: 'bang-diem', caption: 'Điểm theo nhóm tiêu chí' }, [25, 25, 20, 20, 10]),
  figure({
    anchor: 'hinh-diem',
    caption: 'Điểm theo nhóm tiêu chí',
    alt: 'Phần mềm Xoài 76,5 điểm; Phần mềm Bưởi 72,5 điểm; Phần mềm Dừa từ 66,3 đến 71,3 điểm.',
    svg: contributionsSheet(fiveGroups),
    data: { kind: 'reference', to: 'bang-diem' }
  }),
  callout('warn', 'Lưu ý', 'Một tiêu chí của Phần mềm Dừa chưa rõ.'),
  pageBreak,
  figure({
    anchor: 'hinh-trong-so',
    caption: 'Khoảng trọng số',
    alt: 'Phần mềm Xoài đứng đầu trong các khoảng đã vẽ.',
    svg: weightIntervalsSheet(weightIntervals),
    data: {
      kind: 'table',
      table: weightIntervalsTable(weightIntervals, { anchor: 'bang-trong-so', caption: 'Khoảng trọng số' })
    }
  }),
  costs,
  heading(1, 'Khuyến nghị', { numbered: false }),
  paragraph([text('Đề nghị dùng Phần mềm Xoài theo '), reference('ket-luan'), text('.')])
];

export const sampleReport: ReportDocument = reportDocument({
  kind: 'evaluation',
  language: 'vi',
  title: 'Báo cáo kết quả đánh giá phần mềm',
  number: '08/BC-TTV',
  date: '2026-12-05',
  digest: DIGEST,
  illustration: true,
  blocks: [
    letterhead({
      superior: 'Ban Chỉ đạo chuyển đổi số\ntỉnh Vĩnh Long',
      agency: 'Tổ tư vấn lựa chọn phần mềm',
      number: { value: '08', symbol: 'BC-TTV' },
      place: 'Vĩnh Long',
      date: '2026-12-05'
    }),
    title('Báo cáo', 'Kết quả đánh giá phần mềm họp trực tuyến\ndùng chung cho các xã, phường'),
    addressee('Ban Chỉ đạo chuyển đổi số tỉnh Vĩnh Long'),
    basis('Căn cứ Quyết định số 15/QĐ-BCĐ ngày 02 tháng 11 năm 2026 của Ban Chỉ đạo;', [
      text('Xét yêu cầu của '),
      italic('UBND xã Thạnh Phú')
    ]),
    ...withEndMark(body),
    signatures(
      [{ authority: 'TM. TỔ TƯ VẤN', title: 'TỔ TRƯỞNG', note: '(Chữ ký)', name: 'Nguyễn Văn Mẫu' }],
      ['Như trên', 'UBND các xã, phường', 'Lưu: VT, TTV']
    ),
    verification({ digest: DIGEST, address: 'https://example.org/kiem-tra/08', qr: ['101', '010', '111'] }),
    annex({ anchor: 'phu-luc', title: 'Tiêu chí', note: '(Kèm theo Báo cáo số 08/BC-TTV)' }),
    paragraph([reference('phu-luc'), text(' nêu các tiêu chí.')], 'plain'),
    paragraph('Giữa dòng', 'centred'),
    paragraph('Chú thích', 'note'),
    signatures(
      [
        { title: 'THƯ KÝ', note: '(Ký, ghi rõ họ tên)' },
        { title: 'CHỦ TRÌ', name: 'Trần Thị Ví Dụ' }
      ],
      ['Lưu: VT']
    )
  ]
});
