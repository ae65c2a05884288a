/** Lines of the catalogue a page; the query's own measure, which pages may not import. */
export const PRODUCTS_A_PAGE = 20;
