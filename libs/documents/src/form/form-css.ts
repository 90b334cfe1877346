/** Style of the official form on screen and on one A4 page; served at `FORM_CSS_PATH`. */
export const FORM_CSS = `
@page { size: A4 portrait; margin: 12mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; }
main { max-width: 190mm; margin: 0 auto; padding: 8mm 4mm; }
.goal-form {
  font: 10.5pt/1.5 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
}
.goal-form h1 { margin: 0 0 4mm; font-size: 18pt; line-height: 1.3; text-align: center; }
.goal-form .mark { margin: 0 0 2mm; color: #a8071a; font-weight: bold; text-align: center; letter-spacing: .5em; }
.goal-form table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.goal-form .c0 { width: 11%; }
.goal-form .c1 { width: 14%; }
.goal-form .c2 { width: 17%; }
.goal-form .c3 { width: 26%; }
.goal-form .c4 { width: 17%; }
.goal-form .c5 { width: 15%; }
.goal-form .c6, .goal-form .c7 { width: 9%; }
.goal-form th, .goal-form td {
  border: 1px solid #000; padding: 1.2mm 1.6mm; min-height: 8mm; height: 8mm;
  vertical-align: middle; white-space: pre-wrap; overflow-wrap: anywhere;
}
.goal-form th { font-weight: normal; text-align: center; }
.goal-form td { text-align: center; }
.goal-form td.text { text-align: left; }
.goal-form .facts { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 3mm 0 0; }
.goal-form .facts div { display: flex; gap: 2mm; }
.goal-form .facts dt::after { content: "："; }
.goal-form .facts dd { margin: 0; overflow-wrap: anywhere; }
.goal-form.self-evaluation .c0, .goal-form.self-evaluation .c1 { width: 10%; }
.goal-form.self-evaluation .c2 { width: 20%; }
.goal-form.self-evaluation .c3, .goal-form.self-evaluation .c4 { width: 13%; }
.goal-form.self-evaluation .c5, .goal-form.self-evaluation .c6 { width: 8%; }
.goal-form.self-evaluation .c7 { width: 18%; }
.goal-form .number { white-space: nowrap; }
@page monitoring { size: A4 landscape; margin: 8mm; }
.goal-form.monitoring { page: monitoring; font-size: 8.5pt; line-height: 1.35; }
.goal-form.monitoring h1 { margin: 0 0 2mm; font-size: 16pt; }
main:has(.monitoring) { max-width: 290mm; }
.goal-form.monitoring th, .goal-form.monitoring td { padding: .7mm .6mm; height: 6mm; min-height: 6mm; }
.goal-form.monitoring .c0, .goal-form.monitoring .c1 { width: 6%; }
.goal-form.monitoring .c2 { width: 10%; }
.goal-form.monitoring .c3, .goal-form.monitoring .c4, .goal-form.monitoring .c5 { width: 7%; }
.goal-form.monitoring .c6, .goal-form.monitoring .c7, .goal-form.monitoring .c8 { width: 3%; }
.goal-form.monitoring .c9, .goal-form.monitoring .c10 { width: 3%; }
.goal-form.monitoring .c11 { width: 8%; }
.goal-form.monitoring .c12, .goal-form.monitoring .c13, .goal-form.monitoring .c14 { width: 3%; }
.goal-form.monitoring .c15 { width: 9%; }
.goal-form.monitoring .c16 { width: 16%; }
.goal-form.monitoring tr:last-child td { height: 11mm; }
@page notice { size: A4 landscape; margin: 12mm; }
.goal-form.notice { page: notice; }
main:has(.notice) { max-width: 277mm; }
.goal-form.notice table { table-layout: auto; margin: 0 0 4mm; }
.goal-form.notice caption { margin: 0 0 1mm; }
.goal-form.notice th, .goal-form.notice td { overflow-wrap: break-word; }
@media (max-width: 480px) {
  main { padding: 2mm; }
  .goal-form { font-size: 9pt; }
  .goal-form th, .goal-form td { padding: .6mm; }
}
@media print {
  main { max-width: none; padding: 0; }
  .goal-form tr { break-inside: avoid; }
  .goal-form.monitoring { font-size: 8pt; }
}
`.trimStart();
