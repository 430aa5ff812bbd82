import type { ScaleWarning } from '../../../shared/contract/measures.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useWords } from '../../session/use-texts.ts';
import classes from './measures.module.css';

interface Props {
  readonly warnings: readonly ScaleWarning[];
  /** The item they concern; null for those about the scale as a whole. */
  readonly item: string | null;
}

/** What to know before the scale is used, where it is about this item or about the whole. */
export function ScaleCautions({ warnings, item }: Props) {
  const words = useWords();
  const numbers = useNumbers();
  const spell = (value: number | null) =>
    value === null ? null : numbers.fixed(value, Number.isInteger(value) ? 0 : 3);
  return warnings
    .filter((warning) => warning.item === item)
    .map(({ code, value }) => (
      <span key={code} className={classes.caution}>
        {words.code('scaleWarnings', code, { item, value: spell(value) })}
      </span>
    ));
}
