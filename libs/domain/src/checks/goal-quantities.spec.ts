import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed, sized, temptingText } from '#libs/fixtures';
import { GOAL_WORDS } from './goal-words.data.js';
import { goalQuantities, listedItems } from './goal-quantities.js';

// a list of its own each time, so that no pattern of an earlier one answers
function read(text: string): string[] {
  return goalQuantities(text, { ...GOAL_WORDS }).map(({ number, measure }) => `${number}${measure}`);
}

describe('quantities in goal texts', () => {
  it.each([
    ['开展5场培训', '5场'],
    ['慰问192名职工', '192名'],
    ['制作12个视频', '12个'],
    ['完成1,200亩高标准农田', '1200亩'],
    ['新建2.5公里步道', '2.5公里'],
    ['投入 3 万元', '3万元'],
    ['服务1.2万人次', '1.2万人次'],
    ['受益10万余人', '10万人'],
    ['受理1000余件', '1000件'],
    ['开展30多场宣讲', '30场'],
    ['覆盖率达到98%', '98%'],
    ['覆盖率达到98', '98'],
    ['聘用人数184', '184'],
    ['合格率百分之九十五以上', '95%'],
    ['合格率百分之95', '95%'],
    ['下降5个百分点', '5个百分点'],
    ['开展五场业务培训', '5场'],
    ['两个示范网格', '2个'],
    ['新增十二个微型消防站', '12个'],
    ['救助一百二十户', '120户'],
    ['发放三千五百份宣传单', '3500份'],
    ['种植两万株树苗', '20000株'],
    ['培训１２场', '12场'],
    ['铺设管道80km', '80km'],
    ['清运垃圾30t', '30t'],
    ['30分钟内响应', '30分钟'],
    ['5个工作日内办结', '5个工作日'],
    ['24小时内到场', '24小时'],
    ['免费开放300天', '300天'],
    ['举办三期培训班', '3期'],
    ['每月巡查2次', '2次'],
    ['30人次/月', '30人次'],
    ['面积3000㎡', '3000㎡'],
    ['2024年开展6场活动', '6场'],
    ['1. 开展培训5场', '5场'],
    ['（1）开展培训5场', '5场'],
    ['对60岁以上老人慰问40人', '40人'],
    ['覆盖率达到 98', '98'],
    ['演练007场', '7场'],
    ['演练0场', '0场'],
    ['完成3期工程', '3期'],
    ['举办三期培训和建设', '3期'],
    ['完成三个工程', '3个'],
    ['服务3人次', '3人次'],
    ['在线率达到97％', '97%'],
  ])('%s holds %s', (text, quantity) => {
    expect(read(text)).toEqual([quantity]);
  });

  it.each([
    ['开展5场业务培训、6场宣传活动和12个小视频', ['5场', '6场', '12个']],
    ['培训3期，共40人', ['3期', '40人']],
    ['完成道路1,200米，植树300株', ['1200米', '300株']],
    ['1.培训5场；2.演练3次；3.宣传', ['5场', '3次']],
    ['投入资金250万元，完成率100%', ['250万元', '100%']],
    ['2023年建成3座，2024年再建两座', ['3座', '2座']],
  ])('%s holds each in turn', (text, quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it.each([
    ...['2024年完成', '2024年度目标', '2023-2025年实施', '2023—2025年', '2023至2025年', '2023年至2025年'],
    ...['2023.07-2024.01', '2024/2025学年', '2099年', '9999年止', '2024年12月31日前完成', '2024-12-31'],
    ...[
      '20241231',
      '12月31日前',
      '3月底前',
      '6月上旬',
      '1-6月',
      '15日前',
      '第3季度完成',
      '第三季度',
      '前10名',
    ],
    ...['粤财绩〔2023〕12号', '国发[2015]63号', '（2019）12号', '按〔2019〕文件执行', '第12条', '3号线'],
    ...['A4纸', 'PM2.5浓度', 'COVID-19防控', 'ISO 9001认证', 'GB/T 19001-2016', '5G基站', '5A级景区', 'Q1'],
    ...['12345热线', '12345政务服务便民热线', '110报警', '120急救', '电话0769-88881234', '13800138000'],
    ...['8:30', '比例1:50', '1+3+N模式', '7×24小时值守', '24小时值班', '12个月', '3年行动', '60周岁以上'],
    ...['0-3岁婴幼儿', '建国75周年', '二十大精神', '十四五规划', '中央八项规定', '两个维护', '千家万户'],
    ...[
      '达到五十',
      '一个平台',
      '一批项目',
      '一支队伍',
      '统一管理',
      '进一步',
      '第一书记',
      '二次供水',
      '二期工程',
      '三期工程',
    ],
    ...[
      '三公经费',
      '四好农村路',
      '数十场',
      '几个村',
      '上百场',
      '五金',
      '三轮车',
      '百分百',
      '万人空巷',
      '一是',
    ],
    ...['1、', '（一）', '保持畅通', '', ' ', '2024', '编号 441900'],
  ])('%j holds none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives the phrase around each number, and the thing that follows it', () => {
    expect(goalQuantities('打造2个示范网格，配备14个新增网格的电动自行车', GOAL_WORDS)).toEqual([
      { number: '2', measure: '个', phrase: '打造2个示范网格', noun: '示范网格' },
      { number: '14', measure: '个', phrase: '配备14个新增网格的电动自行车', noun: '新增网格的电动自行车' },
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['开展5场和6场', ['开展5场', '6场'], ['', '']],
    ['开展5场以及6次', ['开展5场以', '6次'], ['以', '']],
    ['演练5场、和培训6场', ['演练5场、', '培训6场'], ['', '']],
    ['演练5场培训6场', ['演练5场培训', '6场'], ['培训', '']],
    ['新增5个网格（含中队）和6个站', ['新增5个网格（含中队）', '6个站'], ['网格', '站']],
    [`开展5场${'全'.repeat(70)}`, [`开展5场${'全'.repeat(56)}`], ['全'.repeat(70)]],
  ])('shares a clause out: %s', (text, phrases, nouns) => {
    const found = goalQuantities(text, GOAL_WORDS);
    expect(found.map(({ phrase }) => phrase)).toEqual(phrases);
    expect(found.map(({ noun }) => noun)).toEqual(nouns);
  });

  it('never throws, and every phrase stands in the text', () => {
    const text = fc.oneof(temptingText(12), fc.string({ unit: 'binary', maxLength: 40 }));
    const property = fc.property(text, (written) => {
      for (const { phrase, number } of goalQuantities(written, GOAL_WORDS)) {
        expect(written.normalize('NFKC')).toContain(phrase.normalize('NFKC'));
        expect(number).toMatch(/^\d+(?:\.\d+)?$/u);
      }
    });
    fc.assert(property, { seed: seed(), numRuns: sized(500, 20_000) });
  });
});

describe('an enumeration', () => {
  it.each([
    ['制作短袖巡查服、长袖巡查服、马甲等', ['短袖巡查服', '长袖巡查服', '马甲']],
    ['包括培训、宣传、演练等活动', ['培训', '宣传', '演练']],
    ['培训、宣传等', []],
    ['培训、宣传、演练', []],
  ])('of %s', (text, items) => {
    expect(listedItems(text)).toEqual(items);
  });
});
