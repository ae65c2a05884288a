/** A right publiccode.yml 0.7 for tests; `changed` makes one thing in it wrong. */
export const VALID = `publiccodeYmlVersion: "0.7"
name: Sổ Họp
url: https://git.example.org/tinh/so-hop.git
landingURL: https://so-hop.example.org
isBasedOn: https://git.example.org/khac/goc.git
softwareVersion: "2.1"
releaseDate: 2026-03-05
logo: img/logo.svg
platforms:
  - web
  - android
categories:
  - video-conferencing
  - document-management
usedBy:
  - Xã A
fundedBy:
  - name: Quỹ B
roadmap: https://so-hop.example.org/ke-hoach
developmentStatus: stable
softwareType: standalone/web
supports:
  - id: alias:gdpr
organisation:
  uri: https://example.org/tinh
  name: Tỉnh A
intendedAudience:
  countries: [VN]
  scope: [local-authorities]
description:
  vi:
    localisedName: Sổ họp điện tử
    shortDescription: Ghi chép và lưu biên bản các cuộc họp.
    longDescription: >
      Sổ Họp giúp văn phòng ghi chép cuộc họp ngay khi đang họp, gửi biên bản cho người dự xem lại,
      lấy chữ ký và lưu vào kho. Mỗi cuộc họp có danh sách người dự, tài liệu, kết luận và việc được giao.
    documentation: https://so-hop.example.org/huong-dan
    features:
      - Ghi biên bản
  en:
    shortDescription: Takes and keeps the minutes of meetings.
legal:
  license: AGPL-3.0-or-later
  mainCopyrightOwner: Tỉnh A
maintenance:
  type: community
  contacts:
    - name: Nguyễn Văn A
      email: a@example.org
localisation:
  localisationReady: true
  availableLanguages: [vi, en]
dependsOn:
  open:
    - name: PostgreSQL
      versionMin: "15"
`;

/** The file with `from` (which must stand in it exactly once) replaced, and the place where it stood. */
export function changed(from: string, to: string): { text: string; line: number; column: number } {
  const start = VALID.indexOf(from);
  if (start === -1 || VALID.includes(from, start + 1)) throw new Error(`stands not once: ${from}`);
  const before = VALID.slice(0, start).split('\n');
  return {
    text: VALID.replace(from, () => to),
    line: before.length,
    column: (before.at(-1) ?? '').length + 1
  };
}
