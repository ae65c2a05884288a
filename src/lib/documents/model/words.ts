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
  readonly checkpoint: (time: string, entries: string) => string;
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
    digest: 'mã kiểm tra',
    numbered: 'số',
    scan: 'Quét mã để kiểm tra văn bản này.',
    check: 'Mã kiểm tra văn bản này, đối chiếu với mã trên trang báo cáo của hệ thống:',
    checkpoint: (time, entries) => `Mã gốc của sổ ghi nhận tại mốc kiểm lúc ${time} (${entries} mục):`,
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
    digest: 'check code',
    numbered: 'no.',
    scan: 'Scan the code to check this document.',
    check: 'Check code of this document, to be compared with the one on its page in the registry:',
    checkpoint: (time, entries) => `Root of the ledger at the checkpoint of ${time} (${entries} entries):`,
    qr: 'QR code that leads to the page where this document is checked',
    part: 'part'
  }
};

export const documentWords = (lang: Lang): DocumentWords => WORDS[lang];
