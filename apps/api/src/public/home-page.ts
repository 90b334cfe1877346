import { escapeHtml as html } from '#libs/documents';
import { page } from './page-shell.js';

/** One role card. */
export interface RoleCard {
  readonly account: string;
  readonly displayName: string;
  readonly roleLabels: readonly string[];
  /** Where the person works; empty for somebody without an office. */
  readonly unitName: string;
}

/** The home page; role cards exist in a demonstration only. */
export function homePage(cards: readonly RoleCard[], demo: boolean): string {
  const body = `<h1>项目绩效目标：申报、审核、批复、公开</h1>
<p>本系统与预算管理一体化系统配合使用，不替代其中的法定批复。</p>
${demo ? roleCards(cards) : ''}
<ul>
<li><a href="/public">已公开的绩效目标表</a></li>
<li><a href="/docs">接口文档</a></li>
</ul>`;
  return page({ title: '批复 Pifu', body, demo, ...(demo && { script: '/assets/home.js' }) });
}

function roleCards(cards: readonly RoleCard[]): string {
  const items = cards.map(
    ({ account, displayName, roleLabels, unitName }) =>
      `<li><button type="button" data-account="${html(account)}"><b>${html(displayName)}</b> ${html(roleLabels.join('、'))}<small>${html(unitName)}</small></button></li>`,
  );
  return `<h2>演示人员</h2>
<p>人员为虚构，按办理次序排列。点击即以该人员登录，登录后可在<a href="/docs">接口文档</a>中办理。</p>
<ul class="cards">
${items.join('\n')}
</ul>
<p id="state" role="status"></p>`;
}
