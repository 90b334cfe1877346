/** Goal of table 1; the official form repeats it for the whole period and for 2024. */
export const STAFF_GOAL =
  '通过劳务派遣形式，全镇网格员薪酬由中心统筹发放，打造一支业务强、心理素质好、综合能力高的网格队伍，不断提升网格队伍执行力、凝聚力和战斗力，为我镇社会治理能力水平提升、社会平安和谐稳定作出积极贡献。';

/** Goal of table 2; the official form repeats it for the whole period and for 2024. */
export const GRID_GOAL =
  '开展5场业务培训，提高网格员业务水平、对突发事件的应急处置能力；实施6场莞邑网视、智网人人拍宣传活动，制作12个智网小视频和创建2个示范网格，以示范带动为引领，全面提高群众对智网工作的知晓度、认同度和配合度；购置14个新增网格电动自行车、巡逻车保险、全体网格员作业工具、防护用品，保障网格员作业安全；开展慰问网格员活动、实施较大事件网格员奖励，提升网格员工作积极性、主动性；开展出租屋、“三小场所”安全隐患排查，全面提升社会治理水平，建设全镇共建、共治、共享的社会治理新格局。';

/** Overall goal of table 3: the only place that names 192 people. */
export const UNIFORM_OVERALL_GOAL =
  '通过每年为全镇智网系统192名工作人员统一制作工作服，擦亮“智网工程”社会治理品牌，树立统一、规范的网格管理员队伍形象。';

/** Annual goal of table 3: names garments and no head count. */
export const UNIFORM_ANNUAL_GOAL =
  '通过为每名工作人员制作短袖巡查服、长袖巡查服、马甲、长裤、短款外套、长款外套、帽子等，以满足工作人员日常工作时工作服的需要。';
