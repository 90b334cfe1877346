/** A first-level category with its second-level categories, in the order of the official form. */
export interface CatalogueCategory {
  readonly level1: string;
  readonly level2: readonly string[];
}

/** A version of the indicator catalogue (指标目录): data per year and region, not an enum. */
export interface Catalogue {
  readonly key: string;
  readonly categories: readonly CatalogueCategory[];
}

const NATIONAL_2015: Catalogue = {
  key: 'national-2015',
  categories: [
    { level1: '产出指标', level2: ['数量指标', '质量指标', '时效指标', '成本指标'] },
    { level1: '效益指标', level2: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'] },
    { level1: '满意度指标', level2: ['服务对象满意度指标'] },
  ],
};

const NATIONAL_2021: Catalogue = {
  key: 'national-2021',
  categories: [
    { level1: '成本指标', level2: ['经济成本指标', '社会成本指标', '生态环境成本指标'] },
    { level1: '产出指标', level2: ['数量指标', '质量指标', '时效指标'] },
    { level1: '效益指标', level2: ['经济效益指标', '社会效益指标', '生态效益指标'] },
    { level1: '满意度指标', level2: ['服务对象满意度指标'] },
  ],
};

/** The form of 2021 as many regions kept it: with the lasting effects of 2015. */
const MIXED_2021: Catalogue = {
  key: 'mixed-2021',
  categories: [
    { level1: '成本指标', level2: ['经济成本指标', '社会成本指标', '生态环境成本指标'] },
    { level1: '产出指标', level2: ['数量指标', '质量指标', '时效指标'] },
    { level1: '效益指标', level2: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'] },
    { level1: '满意度指标', level2: ['服务对象满意度指标'] },
  ],
};

/** Everything of both forms, for a hybrid that no other catalogue fits. */
const MIXED: Catalogue = {
  key: 'mixed',
  categories: [
    { level1: '产出指标', level2: ['数量指标', '质量指标', '时效指标', '成本指标'] },
    { level1: '成本指标', level2: ['经济成本指标', '社会成本指标', '生态环境成本指标'] },
    { level1: '效益指标', level2: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'] },
    { level1: '满意度指标', level2: ['服务对象满意度指标'] },
  ],
};

/** The catalogues that ship with Pifu; a district adds its own as data. A reader takes the first that fits best. */
export const SHIPPED_CATALOGUES: readonly Catalogue[] = [NATIONAL_2015, NATIONAL_2021, MIXED_2021, MIXED];
