import type { LocalText } from '../shared/local-text.ts';

/** Kinds of software that offices look for. Codes are stable; names are shown. */
export const CATEGORIES = {
  'video-meeting': { vi: 'Họp trực tuyến', en: 'Video meetings' },
  chat: { vi: 'Nhắn tin, trao đổi nội bộ', en: 'Team chat' },
  mail: { vi: 'Thư điện tử, lịch', en: 'E-mail and calendar' },
  office: { vi: 'Bộ ứng dụng văn phòng', en: 'Office suite' },
  'file-sharing': { vi: 'Lưu trữ, chia sẻ tệp', en: 'File storage and sharing' },
  'document-management': { vi: 'Quản lý văn bản, tài liệu', en: 'Document management' },
  'case-management': { vi: 'Một cửa, xử lý hồ sơ', en: 'Case handling' },
  'content-management': { vi: 'Cổng thông tin, quản trị nội dung', en: 'Web content management' },
  'forms-surveys': { vi: 'Biểu mẫu, khảo sát', en: 'Forms and surveys' },
  'project-management': { vi: 'Quản lý công việc, dự án', en: 'Project management' },
  'e-learning': { vi: 'Đào tạo trực tuyến', en: 'E-learning' },
  library: { vi: 'Thư viện', en: 'Library systems' },
  health: { vi: 'Y tế, bệnh viện', en: 'Health' },
  gis: { vi: 'Bản đồ số, GIS', en: 'Maps and GIS' },
  'data-portal': { vi: 'Dữ liệu mở, cổng dữ liệu', en: 'Open data portals' },
  analytics: { vi: 'Phân tích, báo cáo số liệu', en: 'Analytics and reporting' },
  identity: { vi: 'Định danh, đăng nhập một lần', en: 'Identity and single sign-on' },
  security: { vi: 'An toàn, an ninh mạng', en: 'Security' },
  monitoring: { vi: 'Giám sát hạ tầng', en: 'Infrastructure monitoring' },
  'it-assets': { vi: 'Quản lý thiết bị, hỗ trợ kỹ thuật', en: 'IT assets and help desk' },
  integration: { vi: 'Tích hợp, chia sẻ dữ liệu', en: 'Integration' },
  finance: { vi: 'Tài chính, kế toán', en: 'Finance' },
  'human-resources': { vi: 'Nhân sự', en: 'Human resources' },
  'citizen-participation': { vi: 'Tương tác với người dân', en: 'Citizen participation' },
  geodata: { vi: 'Dữ liệu không gian', en: 'Spatial data' },
  graphics: { vi: 'Đồ họa, hình ảnh', en: 'Graphics and images' },
  development: { vi: 'Phát triển phần mềm', en: 'Software development' },
  database: { vi: 'Cơ sở dữ liệu', en: 'Databases' },
  'operating-system': { vi: 'Hệ điều hành', en: 'Operating systems' },
  other: { vi: 'Khác', en: 'Other' }
} as const satisfies Readonly<Record<string, LocalText>>;

export type Category = keyof typeof CATEGORIES;
export const CATEGORY_CODES = Object.keys(CATEGORIES) as [Category, ...Category[]];
