import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { type Column, table } from '../format/table.ts';
import type { ContenderReport, Cost } from './contender.ts';
import type { Disagreement, DuelReport } from './duel.ts';

const LONGEST_TEXT = 70;
/** Below it a difference is not told from chance, by custom. */
const TOLD_FROM_CHANCE = 0.05;

/** The figures of one analyser. */
export function evaluationWords(report: ContenderReport): string {
  const lines = figuresOf(report).map(([name, value]) => `${name.padEnd(19)}${value}\n`);
  return `${headOf(report)}, ${report.texts} texts\n\n${lines.join('')}\n${classesOf(report)}`;
}

/** The figures of two analysers side by side, and where they differ. */
export function duelWords(one: ContenderReport, other: ContenderReport, duel: DuelReport): string {
  const figures = figuresOf(one).map(([name, value], at) => [name, value, figuresOf(other)[at]?.[1] ?? '']);
  const columns: Column[] = [
    { title: `${one.texts} texts` },
    { title: one.model, align: 'right' },
    { title: other.model, align: 'right' },
  ];
  const parts = [
    table(columns, figures),
    agreementWords(one, other, duel),
    `${headOf(one)}\n${classesOf(one)}`,
    `${headOf(other)}\n${classesOf(other)}`,
    disagreementWords(one, other, duel),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function headOf({ analyser, model }: ContenderReport): string {
  return `${analyser} (${model})`;
}

function figuresOf(report: ContenderReport): readonly (readonly [string, string])[] {
  return [
    ['accuracy', share(report.accuracy)],
    ['macro recall', share(report.macroRecall)],
    ['macro F1', share(report.macroF1)],
    ['calibration error', share(report.calibrationError)],
    ['tweets per second', String(Math.round(report.tweetsPerSecond))],
    ['cost', costWords(report.cost)],
  ];
}

function costWords(cost: Cost | null): string {
  if (cost === null) return 'none';
  const { usd, requests, tokens, cached, fallbacks } = cost;
  const price = usd === null ? 'price not known' : `${usd.toFixed(6)} USD`;
  const kept = cached === 0 ? '' : `, ${cached} from the cache`;
  const instead = fallbacks === 0 ? '' : `, ${fallbacks} judged by another model instead`;
  return `${price}, ${requests} requests, ${tokens} tokens${kept}${instead}`;
}

function classesOf(report: ContenderReport): string {
  const titles = ['precision', 'recall', 'F1', 'texts', ...SENTIMENTS.map((found) => `→ ${found}`)];
  return table(
    [{ title: 'class' }, ...titles.map((title) => ({ title, align: 'right' as const }))],
    SENTIMENTS.map((truth) => {
      const { precision, recall, f1, support } = report.classes[truth];
      const found = SENTIMENTS.map((sentiment) => String(report.confusion[truth][sentiment]));
      return [truth, share(precision), share(recall), share(f1), String(support), ...found];
    }),
  );
}

function agreementWords(one: ContenderReport, other: ContenderReport, { agreement, kappa, right }: DuelReport): string {
  const chance = kappa === null ? '' : `, Cohen's kappa ${kappa.toFixed(3)}`;
  const lines = [`They agree on ${(agreement * 100).toFixed(1)} %${chance}.`];
  if (right !== null) {
    const { onlyOne, onlyOther, pValue } = right;
    const verdict = pValue < TOLD_FROM_CHANCE ? 'more than chance explains' : 'not told from chance';
    lines.push(
      `Only ${one.model} is right on ${onlyOne}, only ${other.model} on ${onlyOther}: ${verdict} (McNemar, p = ${chanceWords(pValue)}).`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function chanceWords(pValue: number): string {
  return pValue < 0.001 ? '< 0.001' : pValue.toFixed(3);
}

function disagreementWords(one: ContenderReport, other: ContenderReport, { disagreements }: DuelReport): string {
  if (disagreements.length === 0) return '';
  const columns: Column[] = [
    { title: 'line', align: 'right' },
    { title: 'label' },
    { title: one.model },
    { title: other.model },
    { title: 'text' },
  ];
  const said = ({ sentiment, confidence }: Disagreement['one']) => `${sentiment} ${(confidence * 100).toFixed(0)} %`;
  const rows = disagreements.map((each) => [
    String(each.line),
    each.truth,
    said(each.one),
    said(each.other),
    shortened(each.text),
  ]);
  return `They differ, to begin with, on\n${table(columns, rows)}`;
}

function shortened(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= LONGEST_TEXT ? line : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}

function share(value: number): string {
  return value.toFixed(3);
}
