/**
 * Abbreviations that offices write as often as the words themselves. Whoever searches for one finds the other, both
 * ways: a text that has the abbreviation is indexed with the words, and a text that has the words with the abbreviation.
 */
export const ABBREVIATIONS: readonly (readonly [abbreviation: string, words: string])[] = [
  ['ATTT', 'an toàn thông tin'],
  ['ANM', 'an ninh mạng'],
  ['CBCCVC', 'cán bộ công chức viên chức'],
  ['CCCD', 'căn cước công dân'],
  ['CCHC', 'cải cách hành chính'],
  ['CĐS', 'chuyển đổi số'],
  ['CNTT', 'công nghệ thông tin'],
  ['CPĐT', 'chính phủ điện tử'],
  ['CQĐT', 'chính quyền điện tử'],
  ['CSDL', 'cơ sở dữ liệu'],
  ['CSDLQG', 'cơ sở dữ liệu quốc gia'],
  ['DVC', 'dịch vụ công'],
  ['DVCTT', 'dịch vụ công trực tuyến'],
  ['HSCV', 'hồ sơ công việc'],
  ['HTTT', 'hệ thống thông tin'],
  ['KHCN', 'khoa học công nghệ'],
  ['LGSP', 'nền tảng tích hợp chia sẻ dữ liệu'],
  ['NDXP', 'nền tảng tích hợp chia sẻ dữ liệu quốc gia'],
  ['MCĐT', 'một cửa điện tử'],
  ['PMNM', 'phần mềm nguồn mở'],
  ['QLVB', 'quản lý văn bản'],
  ['TTHC', 'thủ tục hành chính'],
  ['TTĐT', 'thông tin điện tử'],
  ['UBND', 'ủy ban nhân dân'],
  ['HĐND', 'hội đồng nhân dân'],
  ['VBĐT', 'văn bản điện tử'],
  ['VBĐH', 'văn bản điều hành']
];
