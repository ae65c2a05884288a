import type { Lang } from '#lib/text/language.ts';

/** What a report says that takes the place of a returned one. */
export interface AnswerWords {
  readonly title: string;
  readonly returned: (number: string, date: string, by: string, reason: string) => string;
}

const VI: AnswerWords = {
  title: 'Giải trình, tiếp thu',
  returned: (number, date, by, reason) =>
    `Báo cáo này thay báo cáo ${number}, đã được ${by} thay mặt Ban Chỉ đạo trả lại ngày ${date} với lý do: “${reason}”. Tổ tư vấn giải trình, tiếp thu như sau:`
};

const EN: AnswerWords = {
  title: 'How the objection was met',
  returned: (number, date, by, reason) =>
    `This report replaces report ${number}, which ${by} returned on behalf of the Steering Committee on ${date} for this reason: “${reason}”. The advisory team answers:`
};

export const answerWords = (language: Lang): AnswerWords => (language === 'vi' ? VI : EN);
