import type { Lang } from '#lib/text/language.ts';

/** The fixed words of documents in both languages. */
export interface DocumentWords {
  readonly nation: string;
  readonly motto: string;
  readonly number: string;
  readonly about: string;
  readonly addressee: string;
  readonly recipients: string;
  readonly table: string;
  readonly figure: string;
  readonly annex: string;
  readonly section: string;
  readonly figuresAt: string;
  readonly illustration: string;
  readonly digest: string;
  readonly numbered: string;
  readonly scan: string;
  readonly check: string;
  readonly qr: string;
  readonly part: string;
}

const WORDS: Readonly<Record<Lang, DocumentWords>> = {
  vi: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số',
    about: 'V/v',
    addressee: 'Kính gửi',
    recipients: 'Nơi nhận',
    table: 'Bảng',
    figure: 'Hình',
    annex: 'Phụ lục',
    section: 'Mục',
    figuresAt: 'số liệu ở',
    illustration: 'Dữ liệu minh họa',
    digest: 'mã',
    numbered: 'số',
    scan: 'Quét mã để kiểm tra văn bản này.',
    check: 'Mã kiểm tra',
    qr: 'Mã QR dẫn đến trang kiểm tra văn bản',
    part: 'phần'
  },
  en: {
    nation: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.',
    about: 'Re:',
    addressee: 'To',
    recipients: 'Recipients',
    table: 'Table',
    figure: 'Figure',
    annex: 'Annex',
    section: 'Section',
    figuresAt: 'figures in',
    illustration: 'Illustrative data',
    digest: 'digest',
    numbered: 'no.',
    scan: 'Scan the code to check this document.',
    check: 'Digest',
    qr: 'QR code that leads to the page where this document is checked',
    part: 'part'
  }
};

export const documentWords = (lang: Lang): DocumentWords => WORDS[lang];
