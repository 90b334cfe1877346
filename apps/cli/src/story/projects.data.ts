/** The three projects of the demonstration, in the order of the file. */
export const STAFF = '机关事业单位派遣人员经费';

/** The project whose goals name more than its indicators. */
export const GRID = '智慧网格';

/** The one that comes back once. */
export const UNIFORMS = '货物购置类项目（服装制服）';

/** All three. */
export const PROJECTS = [STAFF, GRID, UNIFORMS] as const;

/** The unit price as mistyped in the first declaration (invented for the demonstration). */
export const MISTYPED_PRICE = '≤ 2805 元/人';

/** 批复文号 and 批复日期 of the one letter over all three tables (invented for the demonstration). */
export const LETTER = { approvalNumber: '麻财绩〔2024〕1号', approvalDate: '2024-01-25' } as const;
