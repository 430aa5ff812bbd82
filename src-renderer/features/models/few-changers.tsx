import { Tooltip } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from './models.module.css';

interface Props {
  readonly modelSet: string;
  readonly column: string;
  readonly term: string;
}

/** Marks a coefficient that rests on few persons' changes; the sentence comes to whoever asks. */
export function FewChangers({ modelSet, column, term }: Props) {
  const t = useTexts();
  const words = useWords();
  const query = useQuery('description.withinDesign', {});
  if (query.status !== 'done') return null;
  const found = query.value.columns
    .find((design) => design.modelSet === modelSet && design.column === column)
    ?.terms.find((candidate) => candidate.term === term);
  if (!found?.warningSentence) return null;
  const sentences = [found.warningSentence, found.powerSentence].flatMap((sentence) =>
    sentence ? words.local(sentence) : [],
  );
  return (
    <Tooltip label={sentences.join(' ')} multiline w={320}>
      <span className={classes.omitted} tabIndex={0}>
        <IconUsers size={14} /> {t('models.changers', { count: found.changers })}
      </span>
    </Tooltip>
  );
}
