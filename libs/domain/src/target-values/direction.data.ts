/** Words in a name that make less better, unless a remedy follows them. */
export const LOWER_IS_BETTER =
  /投诉|事故|误差|偏差|返修|返工|结余|超支|违规|违法|违纪|违建|案件|发案|死亡|伤亡|争议|差错|出错|错误率|故障|中断|流失|辍学|失业|空置|损耗|能耗|耗电|耗水|缺陷|逾期|延误|延迟|拖欠|信访|上访|纠纷|发病|犯罪|返贫|污染|超标|退货|缺勤|旷工|火灾|灾害|隐患(?:数|发生)|事件(?:数|发生|起|$)|不合格|不良率|漏报|漏检|失误|失败率|丢失|破损|闲置|报废|等待时间|等候时间|响应时间|响应速度|处理时间|办理时限|恢复时间|恢复速度|切换速度|耗时|排放量|负面|舆情|漏损|近视|肥胖|感染|患病|复发|复吸|盗窃|退学|离职|差评|废品|出险|不良贷款|负债率|噪[音声]|扬尘|臭气|经济损失|贫困发生|中毒|伤害|违约率|漏发|错发|重复申报|超期|撂荒|外溢|黑臭|黑车|PM(?:2\.5|10)|办理天数|办结天数/u;

/** Words after which the bad thing is being dealt with: 投诉处理率 is better when higher. */
export const REMEDY =
  /处理率|处置率|处理完成|办结|化解|调解|解决|修复|排除|整治|整改|拆除|查处|治理|回复|答复|救援|破案|侦破|下降|降低|减少|控制率|达标|演练|培训|宣传|处理满意|处理及时|处置及时|响应率|排查|监测|防治|预防|应急|覆盖|保障|知晓|检查|巡查|完成率|准确|安全率|无事故|零事故|受理|(?<![未漏不])(?:办理|处理|处置)(?!时间|时限|时长|天数|周期|速度)|无害化|打击|查办|参保|再就业|就业人数|预警|报告|咨询|抚恤|盘活|普查|减排|压缩|无故障|回收|防控|援助|帮扶|救助/u;

/** Names and categories of cost: a bare amount is an upper limit. */
export const COST_NAME =
  /成本|单价|费用|价格|造价|支出(?!进度|率)|控制数|限额|概算|预算(?!执行|支出|完成)|经费(?!到位|拨付|支付|支出率)/u;

/** Names inside a cost category that are not costs. */
export const NOT_COST =
  /执行率|支付率|到位率|完成率|支出率|支出进度|效率|效益|节约|节省|节支|准确率|及时率|合规|补助人数|覆盖率|使用率|利用率|收入|收益|降低成本|成本(?:降低|下降)|降本/u;

/** Units of elapsed time. */
export const TIME_UNIT = /^(?:秒|毫秒|ms|分钟|小时|天|工作日|周|个月|季度|年)$/u;

/** Names of elapsed time outside the timeliness category. */
export const ELAPSED_NAME = /办结|办理|时间|时限|时效|响应|恢复|速度|及时|耗时|工期|周期|等待|等候/u;

/** Names in which a longer time is better: opening days, service life. */
export const LONGER_IS_BETTER =
  /年限|寿命|天数|期限|时长|时数|服务期|质保|保修|续航|持续|存期|开放|运行|学时|培训|课时|使用|压缩|提速|缩短|[养管]护期|月数/u;

/** 指标性质 that states the direction. */
export const NATURE_HIGHER = /^(?:正向|正向指标|正指标|越高越好|越大越好|高优)$/u;
/** 指标性质 that states the opposite direction. */
export const NATURE_LOWER = /^(?:反向|反向指标|逆向|逆向指标|负向|负向指标|逆指标|越低越好|越小越好|低优)$/u;

/** Words of an amount by which something shrinks: the larger the amount, the better. */
export const DECREASE = /下降|降低|减少|压减|缩短|提前|下浮|降幅|节约|↓/u;
