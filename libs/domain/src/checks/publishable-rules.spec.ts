import { describe, expect, it } from '@jest/globals';
import { SOUND_ROWS, tableOf, verdictsOf } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import type { CheckFacts } from './check-policy.js';
import type { Verdict } from './finding.js';

type Header = Partial<GoalTableContent>;

function verdicts(header: Header, facts: CheckFacts = {}): Verdict[] {
  return verdictsOf('G16', tableOf(SOUND_ROWS, header), facts);
}

describe('G16 nothing personal, secret or forbidden', () => {
  it.each<[string, Header]>([
    ['mobile', { annualGoal: '联系人13800138000' }],
    ['identity number', { annualGoal: '440101199001011234' }],
    ['identity number with X', { annualGoal: '44010119900101123X' }],
    ['telephone', { overallGoal: '电话0769-88881234' }],
    ['telephone with a space', { overallGoal: '电话0769 88881234' }],
    ['telephone with two spaces inside', { overallGoal: '电话0769 8888 1234' }],
    ['telephone with a spaced dash', { overallGoal: '电话0769 - 88881234' }],
    ['telephone with a long dash', { overallGoal: '电话0769—88881234' }],
    ['telephone with brackets', { overallGoal: '电话（0769）88881234' }],
    ['telephone of a large city', { overallGoal: '电话020 88881234' }],
    ['telephone of seven digits', { overallGoal: '电话0769-8888123' }],
    ['bank card', { overallGoal: '账号6222021234567890123' }],
    ['mail', { overallGoal: 'someone@example.org' }],
    ['绝密 alone', { projectName: '绝密' }],
    ['a star', { annualGoal: '机密★10年 道路养护' }],
    ['a star after a space', { annualGoal: '绝密 ★' }],
    ['the grade with 级', { annualGoal: '秘密级★' }],
    ['square brackets', { annualGoal: '【机密】道路养护' }],
    ['round brackets', { projectName: '道路养护（机密）' }],
    ['brackets of ASCII', { projectName: '道路养护(秘密)' }],
    ['密级', { annualGoal: '密级：机密' }],
    ['密级 without a colon', { annualGoal: '本件密级为秘密' }],
    ['内部资料 alone', { annualGoal: '内部资料' }],
    ['内部资料 in brackets', { annualGoal: '（内部资料）道路养护' }],
    ['涉密', { overallGoal: '涉密' }],
    ['a thing that is secret', { overallGoal: '本项目涉密' }],
    ['涉密 beside 非涉密', { annualGoal: '非涉密设备与涉密设备' }],
    ['涉密 beside 涉密人员', { annualGoal: '涉密人员与涉密工程' }],
    ['不宜公开', { annualGoal: '内容不宜公开' }],
    ['第一品牌', { annualGoal: '打造第一品牌' }],
    ['a mobile in a source', { funding: [{ source: '联系13800138000', total: null, annual: '120000.00' }] }],
  ])('advises before, and blocks at publication: %s', (_label, header) => {
    expect(verdicts(header)).toEqual(['advice']);
    expect(verdicts(header, { stage: 'publish' })).toEqual(['must-fix']);
  });

  it.each<[string, Header]>([
    ['a sound table', {}],
    ['an amount of eleven digits', { annualGoal: '投资23800138000元' }],
    ['a long number', { annualGoal: '编号138001380001' }],
    ['a number that only begins like a telephone', { annualGoal: '编号0769 888812345' }],
    ['a share beside an amount', { annualGoal: '增长0 88881234' }],
    ['a project code', { projectName: '441900240000000000001' }],
    ['a year range', { annualGoal: '2023-2025年' }],
    ['a date', { annualGoal: '20240125' }],
    ['秘书', { annualGoal: '秘书处' }],
    ['保密', { annualGoal: '做好保密工作' }],
    ['the duty to keep secrets', { annualGoal: '做好机密文件管理' }],
    ['the duty to keep a grade', { annualGoal: '落实绝密级、机密级文件保管' }],
    ['the people who keep secrets', { annualGoal: '加强涉密人员管理' }],
    ['a paper for use inside', { annualGoal: '编印内部资料5期' }],
    ['business secrets', { annualGoal: '保护商业秘密' }],
    ['标密', { annualGoal: '规范密级标识' }],
    ['最佳', { annualGoal: '打造最佳营商环境' }],
    ['最高级', { annualGoal: '启动最高级别响应' }],
    ['最高', { annualGoal: '最高限价' }],
    ['an at sign', { annualGoal: '@全镇' }],
    ['非涉密', { annualGoal: '非涉密项目，可以公开' }],
    ['不涉密', { annualGoal: '本项目不涉密' }],
  ])('passes at publication: %s', (_label, header) => {
    expect(verdicts(header, { stage: 'publish' })).toEqual(['pass']);
  });
});
