import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { tableOf } from '#libs/fixtures';
import type { Accrual } from './accrual.js';
import { proposeAccrual } from './accrual.js';

function accruals(rows: readonly CheckRow[]): Accrual[] {
  const table = tableOf(rows);
  return table.indicators.map((indicator) => proposeAccrual(indicator, table).accrual);
}

describe('a group of people', () => {
  it.each<[Accrual, ...CheckRow]>([
    // people of a group are there, what is done for them is done one by one
    ['continuous', '数量指标', '劳务派遣人员数', '184名'],
    ['continuous', '数量指标', '劳务派遣人员数量', '184名'],
    ['linear', '数量指标', '派遣人员培训', '184名'],
    ['continuous', '数量指标', '特困人员户数', '30户'],
    ['continuous', '数量指标', '环卫人员数量', '210人'],
    ['continuous', '数量指标', '环卫工人人数', '210人'],
    ['continuous', '数量指标', '受益农户数', '120户'],
    ['linear', '数量指标', '慰问环卫工人数', '210人'],
    ['linear', '数量指标', '救助低保对象户数', '30户'],
    ['linear', '数量指标', '低保对象走访', '30次'],
    ['linear', '数量指标', '受益学生活动', '12场'],
  ])('%s: %s %s %s', (accrual, ...row) => {
    expect(accruals([row])).toEqual([accrual]);
  });
});

describe('works', () => {
  it.each<[Accrual, ...CheckRow]>([
    // works are handed over, acts about works go on
    ['milestone', '数量指标', '建设公厕', '3座'],
    ['milestone', '数量指标', '文体中心建设面积', '900㎡'],
    ['milestone', '数量指标', '校舍修缮', '2栋'],
    ['milestone', '数量指标', '道路维修里程', '12公里'],
    ['milestone', '数量指标', '维修教室', '8间'],
    ['milestone', '数量指标', '建设停车场', '2个'],
    ['milestone', '数量指标', '建设宣传栏', '20个'],
    ['milestone', '数量指标', '建设应急避难场所', '2个'],
    ['milestone', '数量指标', '修缮文化活动室', '2间'],
    ['linear', '数量指标', '维修养护面积', '900㎡'],
    ['linear', '数量指标', '维修次数', '30次'],
    ['linear', '数量指标', '维修电脑', '30台'],
    ['linear', '数量指标', '零星维修道路', '30处'],
    ['linear', '数量指标', '维修道路', '30次'],
    ['linear', '数量指标', '在建设施', '3个'],
    ['linear', '数量指标', '校舍应急维修面积', '90㎡'],
    ['linear', '数量指标', '道路建设宣传', '40个'],
    ['linear', '数量指标', '队伍建设', '3项'],
    ['linear', '数量指标', '建设单位约谈', '3家'],
    ['linear', '数量指标', '建设工地检查', '40个'],
    ['linear', '数量指标', '建设补助', '40户'],
    ['linear', '社会效益指标', '建设公厕', '3座'],
  ])('%s: %s %s %s', (accrual, ...row) => {
    expect(accruals([row])).toEqual([accrual]);
  });

  it('let their quality wait for them, as a purchase does', () => {
    const rows: CheckRow[] = [
      ['数量指标', '铺设污水管道长度', '4.5公里'],
      ['质量指标', '工程验收合格率', '100%'],
    ];
    expect(accruals(rows)).toEqual(['milestone', 'milestone']);
  });
});
