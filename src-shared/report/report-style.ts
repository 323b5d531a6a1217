const LIGHT = `
  --paper: #ffffff; --sheet: #f6f8fa; --ink: #131822; --soft: #545f72; --faint: #5d687a; --line: #e0e5ec;
  --accent: #0f766e; --second: #7a8699; --positive: #1a5cc4; --neutral: #8a95a8; --negative: #b3500c;
  --good: #0f766e; --good-soft: #e3f3f1; --note: #8a5f00; --note-soft: #fdf3d7; --bad: #c1272d; --bad-soft: #fdeaea;
  color-scheme: light;`;
const DARK = `
  --paper: #12161d; --sheet: #1a1f29; --ink: #e9edf4; --soft: #a3adbd; --faint: #8f9bad; --line: #2a3341;
  --accent: #4fd1c1; --second: #8490a3; --positive: #6aa9ff; --neutral: #7f8ca0; --negative: #ff9650;
  --good: #4fd1c1; --good-soft: #123431; --note: #f0c75e; --note-soft: #332a12; --bad: #ff7b7b; --bad-soft: #3a1a1d;
  color-scheme: dark;`;

/**
 * How a report looks, in its file and in the console. The console says light or dark by `data-theme`; a file follows
 * the reader's system, and paper is always light.
 */
export const REPORT_STYLE = `
.report { ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) .report { ${DARK} } }
@media screen { :root[data-theme="dark"] .report { ${DARK} } }
.report { background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto,
  "Noto Sans", "Liberation Sans", sans-serif; max-width: 1040px; margin: 0 auto; padding: 40px 44px 32px;
  box-sizing: border-box; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.report *, .report *::before { box-sizing: border-box; }
.report h1, .report h2, .report h3, .report p, .report ul, .report figure { margin: 0; padding: 0; }
.report ul { list-style: none; }
.report .kind { color: var(--accent); font-size: 12px; font-weight: 650; letter-spacing: 0.08em;
  text-transform: uppercase; }
.report h1 { font-size: 28px; line-height: 1.2; font-weight: 680; letter-spacing: -0.015em; margin-top: 6px; }
.report .tags { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 12px; }
.report .tags li { background: var(--sheet); border: 1px solid var(--line); border-radius: 99px; color: var(--soft);
  font-size: 12px; padding: 1px 10px; }
.report h2 { font-size: 18px; font-weight: 660; letter-spacing: -0.01em; margin: 36px 0 12px; }
.report h3 { font-size: 12px; font-weight: 600; color: var(--soft); }
.report .headline { border-radius: 10px; font-size: 20px; font-weight: 650; line-height: 1.3; margin: 24px 0 0;
  padding: 16px 20px 16px 52px; position: relative; }
.report .headline::before { border-radius: 99px; color: var(--paper); content: "✓"; font-size: 14px; font-weight: 800;
  height: 24px; left: 18px; line-height: 24px; position: absolute; text-align: center; top: 17px; width: 24px; }
.report .headline.good { background: var(--good-soft); color: var(--good); }
.report .headline.good::before { background: var(--good); }
.report .headline.note { background: var(--note-soft); color: var(--note); }
.report .headline.note::before { background: var(--note); content: "!"; }
.report .headline.bad { background: var(--bad-soft); color: var(--bad); }
.report .headline.bad::before { background: var(--bad); content: "×"; }
.report .points { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1px; background: var(--line);
  border: 1px solid var(--line); border-radius: 10px; margin-top: 16px; overflow: hidden; }
.report .point { background: var(--paper); padding: 16px 18px 18px; }
.report .point .value { font-size: 22px; font-weight: 660; letter-spacing: -0.015em; line-height: 1.25; margin-top: 4px; }
.report .point.note .value { color: var(--note); }
.report .point.bad .value { color: var(--bad); }
.report .point .words { color: var(--soft); font-size: 13px; line-height: 1.45; margin-top: 4px; }
.report .notes p { max-width: 72ch; white-space: pre-wrap; }
.report .notes p + p { margin-top: 8px; }
.report .cards { display: grid; grid-template-columns: repeat(2, 1fr); gap: 16px; }
.report .card { border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px 12px; }
.report figcaption { color: var(--ink); font-size: 13px; font-weight: 600; margin-bottom: 10px; }
.report svg { display: block; height: auto; overflow: visible; width: 100%; }
.report .legend { color: var(--soft); display: flex; flex-wrap: wrap; font-size: 12px; gap: 4px 16px; margin-top: 8px; }
.report .legend.key { margin: 0 0 12px; }
.report .legend li::before { background: currentcolor; border-radius: 2px; content: ""; display: inline-block;
  height: 10px; margin-right: 6px; vertical-align: -1px; width: 10px; }
.report .legend .first::before { background: var(--accent); }
.report .legend .second::before { background: var(--second); }
.report .legend .positive::before { background: var(--positive); }
.report .legend .neutral::before { background: var(--neutral); }
.report .legend .negative::before { background: var(--negative); }
.report .legend .fault::before { background: var(--note); opacity: 0.35; }
.report .legend .outage::before { background: var(--bad); opacity: 0.35; }
.report .legend .marker::before { background: var(--ink); width: 2px; margin-right: 8px; }
.report .grid { stroke: var(--line); stroke-width: 1; }
.report .tick, .report .figure { fill: var(--faint); font-size: 11px; }
.report .name { fill: var(--ink); font-size: 12px; }
.report .end { text-anchor: end; }
.report .middle { text-anchor: middle; }
.report .line { fill: none; stroke-linejoin: round; stroke-width: 1.75; }
.report .line.first { stroke: var(--accent); }
.report .line.second { stroke: var(--second); }
.report .bar { fill: var(--accent); }
.report rect.positive, .report .area.positive { fill: var(--positive); }
.report rect.neutral, .report .area.neutral { fill: var(--neutral); }
.report rect.negative, .report .area.negative { fill: var(--negative); }
.report .area { opacity: 0.9; }
.report .band { opacity: 0.22; }
.report .band.fault { fill: var(--note); }
.report .band.outage { fill: var(--bad); }
.report line.marker { stroke: var(--ink); stroke-dasharray: 3 3; stroke-width: 1.25; }
.report table { border-collapse: collapse; font-size: 13px; text-align: left; width: 100%; }
.report th { color: var(--soft); font-weight: 500; }
.report th, .report td { border-bottom: 1px solid var(--line); padding: 5px 12px 5px 0; vertical-align: top; }
.report tr > :last-child { padding-right: 0; }
.report .pairs th { width: 40%; }
.report .pairs td { text-align: right; }
.report .figures th:not(:first-child), .report .figures td { text-align: right; white-space: nowrap; }
.report .confusion { border-collapse: separate; border-spacing: 4px; table-layout: fixed; }
.report .confusion th, .report .confusion td { border: 0; padding: 4px 6px; text-align: center; }
.report .confusion tbody th { text-align: right; vertical-align: middle; }
.report .cell { border-radius: 6px; position: relative; }
.report .confusion .cell { padding: 7px 6px; }
.report .cell strong { display: block; font-size: 16px; font-weight: 640; }
.report .cell span { color: var(--soft); font-size: 11px; }
.report .cell { background: color-mix(in srgb, var(--tint) var(--depth), var(--paper)); --depth: 4%; }
.report .cell.right { --tint: var(--good); }
.report .cell.wrong { --tint: var(--note); }
.report .depth-1 { --depth: 8%; } .report .depth-2 { --depth: 13%; } .report .depth-3 { --depth: 18%; }
.report .depth-4 { --depth: 24%; } .report .depth-5 { --depth: 30%; }
.report .aside { color: var(--soft); font-size: 13px; margin-top: 8px; }
.report .books { border: 1px solid var(--line); border-left: 4px solid var(--good); border-radius: 10px;
  margin-bottom: 20px; padding: 16px 20px; }
.report .books.bad { border-left-color: var(--bad); }
.report .books p.bad { color: var(--bad); font-weight: 600; margin-top: 8px; }
.report .equation { align-items: flex-start; display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 8px 0 4px; }
.report .term strong { display: block; font-size: 24px; font-weight: 660; letter-spacing: -0.015em; line-height: 1.2; }
.report .term span { color: var(--soft); font-size: 12px; }
.report .sign { color: var(--faint); font-size: 22px; line-height: 29px; }
.report .ids { font-size: 12px; margin-top: 6px; }
.report code { font: 12px/1.5 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace; }
.report .columns { display: grid; grid-template-columns: repeat(2, 1fr); gap: 20px 40px; align-items: start; }
.report .columns h3 { margin-bottom: 4px; }
.report .evidence > h3 { margin: 24px 0 6px; }
.report .events .time { color: var(--soft); white-space: nowrap; width: 88px; }
.report .events .bad td:last-child { color: var(--bad); }
.report .events .note td:last-child { font-weight: 600; }
.report .colophon { border-top: 1px solid var(--line); color: var(--faint); font-size: 12px; margin-top: 32px;
  padding-top: 12px; }
@media screen and (max-width: 760px) {
  .report { padding: 24px 18px; }
  .report .points { grid-template-columns: repeat(2, 1fr); }
  .report .cards, .report .columns { grid-template-columns: 1fr; }
}
@media print {
  .report { font-size: 10.5pt; max-width: none; padding: 0; print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
  .report .card, .report .point, .report .books, .report tr, .report .columns > * { break-inside: avoid; }
  .report h2, .report h3, .report .key { break-after: avoid; }
  .report h2 { margin-top: 22px; }
  .report .headline { font-size: 15pt; margin-top: 14px; }
  .report .point { padding: 10px 14px 12px; }
  .report .cards { gap: 10px; }
  .report .card { padding: 10px 12px 8px; }
  .report .pictures, .report .evidence { break-before: auto; }
}
`;

/** Only in a file of its own: the page around the report. */
export const REPORT_PAGE_STYLE = `
html, body { margin: 0; }
body { background: #eef1f5; }
@media screen { .report { margin: 24px auto; border-radius: 12px; box-shadow: 0 8px 28px rgb(20 28 45 / 10%); } }
@media screen and (prefers-color-scheme: dark) { body { background: #0b0e13; } }
@page { margin: 14mm 13mm; size: A4; }
@media print { body { background: none; } }
`;
