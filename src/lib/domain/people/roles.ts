/** The seven roles; one person may hold several. */
export const ROLES = ['lead', 'evaluator', 'curator', 'requester', 'committee', 'auditor', 'admin'] as const;

export type Role = (typeof ROLES)[number];
