const KIND = /^(tỉnh|thành phố|tp\.)\s+/iu;

/** A province as it stands inside a line: `Tỉnh Vĩnh Long` becomes `tỉnh Vĩnh Long`. */
export const provinceInText = (name: string): string =>
  name.normalize('NFC').replace(KIND, (kind) => (kind.includes('.') ? kind : kind.toLowerCase()));

/** The place name before a date (Decree 30/2020/NĐ-CP, appendix I, part II): the province's name without its kind. */
export const placeOfProvince = (name: string): string => name.normalize('NFC').replace(KIND, '');
