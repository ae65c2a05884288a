/** What stands in a message about a setting, in both languages. */
export interface SettingText {
  readonly vi: string;
  readonly en: string;
}

/** For who runs the server: the setting's name, and what is wrong with it and how to mend it. */
export interface SettingMessage extends SettingText {
  readonly name: string;
}

/** What can be wrong with a setting, and how to mend it. */
export const SETTING_TEXTS = {
  dataDirMissing: {
    vi: 'DATA_DIR phải được chỉ rõ khi chạy kiểm thử, để không động đến dữ liệu thật.',
    en: 'DATA_DIR must be given for a test, so that no real data are touched.'
  },
  keyFileInside: {
    vi: 'KEY_FILE không được nằm trong DATA_DIR: khóa và dữ liệu phải để riêng, sao lưu riêng.',
    en: 'KEY_FILE must not lie inside DATA_DIR: the key and the data are kept apart, and backed up apart.'
  },
  signingKeyFileInside: {
    vi: 'SIGNING_KEY_FILE không được nằm trong DATA_DIR: ai sửa được dữ liệu thì không được ký thay.',
    en: 'SIGNING_KEY_FILE must not lie inside DATA_DIR: whoever can change the data must not be able to sign.'
  },
  port: (value: string): SettingText => ({
    vi: `PORT phải là số nguyên từ 1 đến 65535, không phải “${value}”.`,
    en: `PORT must be a whole number from 1 to 65535, not “${value}”.`
  }),
  host: (value: string): SettingText => ({
    vi: `HOST phải là địa chỉ IP hoặc tên máy để lắng nghe (ví dụ 127.0.0.1), không phải “${value}”.`,
    en: `HOST must be an IP address or host name to listen on (such as 127.0.0.1), not “${value}”.`
  }),
  origin: (value: string): SettingText => ({
    vi: `ORIGIN phải là địa chỉ gốc, không có đường dẫn và không có “/” ở cuối (ví dụ https://chonchuan.example.vn), không phải “${value}”.`,
    en: `ORIGIN must be an origin without a path or final “/” (such as https://chonchuan.example.vn), not “${value}”.`
  }),
  originMissing: {
    vi: 'Thiếu ORIGIN: địa chỉ mà mọi người gõ để vào hệ thống (ví dụ ORIGIN=https://chonchuan.example.vn). Không có nó, mọi biểu mẫu đều bị từ chối.',
    en: 'ORIGIN is missing: the address that people type to reach the registry (such as ORIGIN=https://chonchuan.example.vn). Without it every form would be refused.'
  },
  province: (): SettingText => ({
    vi: 'PROVINCE phải là tên tỉnh, nhiều nhất 100 ký tự.',
    en: 'PROVINCE must be the name of the province, at most 100 characters.'
  }),
  demo: {
    vi: 'DEMO chỉ do lệnh “npm run demo” đặt; máy chủ chính thức không chạy ở chế độ minh họa. Hãy bỏ biến này.',
    en: 'DEMO is set by “npm run demo” alone; a production server does not run as a demonstration. Please unset it.'
  },
  databaseUrl: {
    vi: 'DATABASE_URL phải có dạng postgres://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY/CƠ_SỞ_DỮ_LIỆU. Bỏ biến này nếu dữ liệu nằm ở DATA_DIR.',
    en: 'DATABASE_URL must look like postgres://USER:PASSWORD@HOST/DATABASE. Unset it if the data lie in DATA_DIR.'
  }
};
