/** Style of the plain pages. */
export const SITE_CSS = `body{margin:0;font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1f1f1f}
header{padding:12px 24px;border-bottom:1px solid #d9d9d9}
header a{margin-right:16px}
main{max-width:1080px;margin:0 auto;padding:16px 24px}
a{color:#0958d9}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #d9d9d9;padding:6px 10px;text-align:left}
td:nth-child(4){text-align:right}
.mark{color:#a8071a}
.cards{display:flex;flex-wrap:wrap;gap:12px;list-style:none;padding:0}
.cards button{padding:10px 14px;font:inherit;border:1px solid #595959;border-radius:6px;background:#fff;cursor:pointer;text-align:left}
.cards button[aria-pressed=true]{border-color:#0958d9;background:#e6f4ff}
.cards small{display:block;color:#595959}
`;

/** Hides what the documentation page of the package shows of its maker, and the frame that loads other addresses. */
export const DOCS_CSS = `.swagger-ui .topbar{display:none}
body>svg{position:absolute;width:0;height:0}
`;

/** Signs in when a role card is clicked. */
export const HOME_JS = `const state = document.querySelector('#state');
for (const button of document.querySelectorAll('button[data-account]')) {
  button.addEventListener('click', async () => {
    const account = button.dataset.account;
    const answer = await fetch('/v1/demo/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ account }),
    });
    const name = button.querySelector('b').textContent;
    state.textContent = answer.ok ? '已以“' + name + '”登录。' : (await answer.json()).detail;
    if (!answer.ok) return;
    for (const card of document.querySelectorAll('button[data-account]')) {
      card.setAttribute('aria-pressed', String(card === button));
    }
  });
}
`;
