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

/** Points and grade in words. */
export function resultOf(score: number | null, grade: string | null, texts: Texts) {
  return { points: points(score), grade: grade ? texts.t(`evaluation.grade.${grade}`) : '' };
}
