/** Names of the spending rate: its actual comes from the money rows. */
export const BUDGET_NAME = /预算.{0,4}执行率|预算支出率|资金执行率|支出进度|预算完成率/u;

/** A stock that is there all year: people on duty, things covered or kept. */
export const STOCK_NAME =
  /在岗|在职|在册|在编|在保|编外人员|购买服务(?:人数|岗位)|聘[用请].{0,6}人数|派遣(?:人数|人员(?:人数|数|总数))|租赁|租用|保有|存量|覆盖(?:人口|人数|户数|面积|数|村|社区)|受益(?:人口|人数|户数)|管护|维护(?:面积|里程|数量)|保洁面积|运行(?:数量|车辆)|常驻/u;

/** People who belong to a group: who they are, not how often something is done for them. */
export const GROUP_NAME =
  /(?:(?:低保|优抚|特困|供养)(?:对象|人员)|环卫工人?|环卫人员|受益(?:学生|教师|师生|儿童|老人|居民|村民|群众|农户|对象))(?:总?人数|户数|数量?)/u;

/** What is done for a group in the course of the year: 慰问优抚对象人数 grows. */
export const DONE_FOR_GROUP = /慰问|走访|探访|救助|帮扶|培训|体检|宣传|发放|新增|安置|奖励|表彰|招聘|新招/u;

/** Rates and states that hold at any time or fail. */
export const CONTINUOUS_NAME =
  /(?<![效频功速])率(?!先)|合规|达标|规范性|准确性|完整性|及时性|单价|单位成本|人均成本/u;

/** Names that count something, whatever else they say: 灌溉达标面积 grows, 达标率 holds. */
export const COUNT_ENDING = /(?:面积|里程|长度|人数|户数|数量|个数|次数|件数|起数)$/u;

/** What a thing can do, or how long an answer may take: never a share of the year. */
export const CAPACITY_NAME =
  /射程|使用年限|使用寿命|带宽|存储空间|容量|响应时间|响应时长|时限|恢复速度|切换速度/u;

/** Words that stand in any name and show no kinship. */
export const GENERIC_WORDS =
  /数量|人数|指标|完成|情况|合格率|验收|及时性?|率|服务|项目|工作|质量|周期|时间|成本|单位|管理/gu;

/** One-off purchase or delivery. */
export const ONE_OFF_NAME =
  /购置|定制|采购|印制|制作|安装|配备|建成|新建|改造|竣工|交付|装修|购买(?!服务)|发放(?!.*(?:补贴|补助|低保|津贴|工资|养老金|救助|资金))/u;

/** Works that are handed over once; 维修 only of what is built, as things are repaired all year. */
export const WORKS_NAME =
  /修缮|铺设|(?<!平安|法治|文明|文化|队伍|作风|廉政|制度|能力|人才|班子|体系|政治|思想|组织|诚信|信用|党的|在)建设(?!单位)|维修(?!养护).{0,8}(?:面积|长度|里程|[栋幢座间所条]数|校舍|房屋|教室|宿舍|道路|桥梁|屋面|外墙)/u;

/** Acts about works or in the course of the year, which are no delivery: 建设工地检查, but not 建设宣传栏. */
export const REPEATED_NAME =
  /日常|零星|应急维修|抢修|次数|场数|频次|[人台场]次|天数|期数|(?:巡查|检查|督查|培训|宣传|活动|会议)(?!中心|室|基地|[栏场站所牌点廊亭道]|平台|阵地|设施|设备)/u;

/** Units that count acts and not what is delivered. */
export const ACT_UNIT = /^(?:人次|台次|车次|班次|次|场|场次|期|天|课时|学时|人|名)(?:$|[/·])/u;

/** Payments that recur although they are called 发放. */
export const RECURRING_NAME = /补贴|补助|低保|津贴|工资|养老金|救助金|奖学金|供养/u;

/** Words for a state that is kept all year. */
export const KEPT_STATE = /正常|稳定|保持|持续|合规|健全|规范|安全|达标|合格|优良|严格|及时|有保障|保障/u;
