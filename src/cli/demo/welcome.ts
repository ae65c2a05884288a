/** What to look at first, for who has just started the demonstration. */
const FIRST = [
  {
    path: '/sign-in',
    vi: 'đăng nhập bằng một tài khoản minh họa (danh sách ở ngay trang này)',
    en: 'sign in with a demonstration account (they are listed on this page)'
  },
  {
    path: '/reports',
    vi: 'báo cáo của một đợt đánh giá đã kết luận, in được ra giấy A4',
    en: 'the report of a concluded evaluation, ready for A4 paper'
  },
  { path: '/products', vi: 'danh mục phần mềm; chọn vài mục để so sánh', en: 'the catalogue; pick some to compare' }
] as const;

/** Printed when the server listens. */
export const welcome = (origin: string): string =>
  [
    '',
    `Chọn Chuẩn (bản minh họa / demonstration): ${origin}   English: ${origin}/en`,
    '',
    'Xem trước tiên / Look at first:',
    ...FIRST.flatMap(({ path, vi, en }, index) => [`  ${index + 1}. ${origin}${path}`, `     ${vi}`, `     ${en}`]),
    '',
    'Dừng: Ctrl+C. Làm lại từ đầu: npm run demo -- --fresh / Stop: Ctrl+C. Start over: npm run demo -- --fresh',
    ''
  ].join('\n');
