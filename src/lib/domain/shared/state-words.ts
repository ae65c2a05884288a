/** The state of any record as a refusal names it: short, and the same for every kind of record. */
const STATE_WORDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  sealed: { vi: 'đã niêm phong', en: 'sealed' },
  scoring: { vi: 'đang chấm', en: 'scoring' },
  moderation: { vi: 'họp thống nhất', en: 'moderation' },
  concluded: { vi: 'đã kết luận', en: 'concluded' },
  published: { vi: 'đã công bố', en: 'published' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  unsubmitted: { vi: 'chưa gửi', en: 'not submitted' },
  submitted: { vi: 'đã gửi', en: 'submitted' },
  opened: { vi: 'đã mở', en: 'opened' },
  'left-out': { vi: 'không được tính', en: 'left out' },
  returned: { vi: 'đã trả lại', en: 'returned' },
  accepted: { vi: 'đã tiếp nhận', en: 'accepted' },
  'in-study': { vi: 'đang đánh giá', en: 'under study' },
  answered: { vi: 'đã trả lời', en: 'answered' },
  decided: { vi: 'đơn vị đã quyết định', en: 'decided' },
  reviewed: { vi: 'đã đánh giá sau dùng', en: 'reviewed' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  consultation: { vi: 'lấy góp ý', en: 'in consultation' },
  adopted: { vi: 'đã ban hành', en: 'adopted' },
  superseded: { vi: 'đã thay thế', en: 'superseded' },
  retired: { vi: 'thôi áp dụng', en: 'retired' },
  proposed: { vi: 'mới đề xuất', en: 'proposed' },
  listed: { vi: 'trong danh mục', en: 'listed' },
  declined: { vi: 'không nhận', en: 'declined' },
  inactive: { vi: 'đã khóa', en: 'locked' },
  erased: { vi: 'đã xóa thông tin cá nhân', en: 'erased' },
  merged: { vi: 'đã gộp', en: 'merged' }
};

/** A state in words; what is no state of ours is shown as it is. */
export const stateWord = (state: string, language: 'vi' | 'en'): string =>
  (Object.hasOwn(STATE_WORDS, state) ? STATE_WORDS[state]?.[language] : undefined) ?? state;
