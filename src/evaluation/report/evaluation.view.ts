import type { Texts } from '../../platform/text/texts.js';
import { dimensions, scoreOf, type Indicator } from './evaluation.rules.js';

const percent = (value: number | null) => (value === null ? '—' : `${Math.round(value * 1000) / 10}%`);
const points = (score: number | null) => (score === null ? '—' : score.toFixed(1));

/** The parts of the report: each indicator with formula, raw numbers, weight and figure. */
export function reportParts(indicators: readonly Indicator[], texts: Texts) {
  return dimensions.map((dimension) => {
    const own = indicators.filter((one) => one.dimension === dimension);
    return {
      name: texts.t(`evaluation.dimension.${dimension}`),
      score: points(scoreOf(own)),
      rows: own.map(({ key, weight, value, raw }) => ({
        name: texts.t(`evaluation.indicator.${key}.name`),
        formula: texts.t(`evaluation.indicator.${key}.formula`),
        raw: texts.t(`evaluation.indicator.${key}.raw`, raw),
        weight,
        figure: percent(value),
        weak: value !== null && weight > 0 && value < 0.6,
      })),
    };
  });
}

/** The same for the printed report, in points of each weight; what cannot be said has none. */
export function paperGroups(indicators: readonly Indicator[], texts: Texts) {
  return reportParts(indicators, texts).map(({ name, rows }, n) => {
    const own = indicators.filter((one) => one.dimension === dimensions[n]);
    const known = own.filter((one) => one.value !== null);
    const weight = total(own, (one) => one.weight);
    const open = weight - total(known, (one) => one.weight);
    return {
      name,
      weight,
      score: known.length ? total(known, (one) => one.weight * one.value!).toFixed(1) : '—',
      open: open ? texts.t('evaluation.paper.open', { n: open }) : undefined,
      indicators: rows.map((row, at) => ({
        ...{ name: row.name, formula: row.formula, value: row.raw, weight: row.weight },
        score: scored(own[at]!),
      })),
    };
  });
}

const scored = ({ value, weight }: Indicator) => (value === null || !weight ? '—' : (weight * value).toFixed(1));
const total = (of: readonly Indicator[], part: (one: Indicator) => number) =>
  of.reduce((sum, one) => sum + part(one), 0);

/** Points and grade in words. */
export function resultOf(score: number | null, grade: string | null, texts: Texts) {
  return { points: points(score), grade: grade ? texts.t(`evaluation.grade.${grade}`) : '' };
}
