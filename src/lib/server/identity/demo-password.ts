/** The one password of every account of a demonstration registry. Such a registry holds illustration data only. */
export const DEMO_PASSWORD = 'trinh-dien-chon-chuan';
