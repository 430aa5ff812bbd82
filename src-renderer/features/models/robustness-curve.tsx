import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { fittedBySize, spreadOf } from '../../../shared/table/specification-spread.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './models.module.css';
import { pngOfSvg } from './png-of-svg.ts';
import choices from './robustness.module.css';

interface Props {
  readonly name: string;
  readonly choice: GridChoice;
  readonly specifications: readonly Specification[];
  /** The language of the study's tables: the picture leaves as it is seen. */
  readonly language: Language;
}

/** The specification curve as it prints, and what it says in a sentence. */
export function RobustnessCurve({ name, choice, specifications, language }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const spread = spreadOf(fittedBySize(specifications));
  const picture = usePicture(choice, language);
  const failed = specifications.filter(({ estimate }) => estimate === null).length;
  return (
    <>
      {spread && (
        <>
          {picture && (
            <img
              className={choices.picture}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`}
              alt={t('robustness.curveLabel', {
                variable: name,
                count: spread.count,
                least: numbers.significant(spread.least),
                greatest: numbers.significant(spread.greatest),
                median: numbers.significant(spread.median),
              })}
            />
          )}
          <p className={choices.summary}>
            {t('robustness.summary', {
              least: numbers.significant(spread.least),
              greatest: numbers.significant(spread.greatest),
              median: numbers.significant(spread.median),
              share: numbers.percent(spread.significant, 0),
              same: numbers.percent(spread.sameSign, 0),
            })}
          </p>
          <SavePicture choice={choice} language={language} />
        </>
      )}
      {failed > 0 && <p className={classes.warning}>{t('robustness.failed', { count: failed })}</p>}
      {picture !== null && picture.withheld > 0 && (
        <p className={classes.warning}>{t('robustness.notDrawn', { count: picture.withheld })}</p>
      )}
    </>
  );
}

/** The picture of a grid that was fitted a moment ago; drawn where the grid is. */
function usePicture(choice: GridChoice, language: Language): Output<'robustness.picture'> | null {
  const { run } = useCommand('robustness.picture');
  const [picture, setPicture] = useState<Output<'robustness.picture'> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      const answer = await run({ choice, language });
      if (isCurrent) setPicture(answer.ok ? answer.value : null);
    };
    void draw();
    return () => {
      isCurrent = false;
    };
  }, [run, choice, language]);
  return picture;
}

function SavePicture({ choice, language }: Pick<Props, 'choice' | 'language'>) {
  const t = useTexts();
  const { client, notify } = useSession();
  const { run, isRunning } = useCommand('robustness.exportPicture');
  const save = async (format: 'svg' | 'png') => {
    const answer = await run({ choice, language });
    if (!answer.ok) return;
    const png = format === 'png' ? await pngOfSvg(answer.value.base64) : null;
    const file = png === null ? answer.value : asPng(answer.value, png);
    if (await client.files.save(file)) notify('done', t('robustness.pictureSaved'));
  };
  return (
    <div className={choices.buttons}>
      {(['svg', 'png'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          size="xs"
          loading={isRunning}
          onClick={() => void save(format)}
        >
          {t('robustness.savePicture', { format: format.toUpperCase() })}
        </Button>
      ))}
    </div>
  );
}

type PictureFile = Output<'robustness.exportPicture'>;

function asPng({ fileName }: PictureFile, base64: string): PictureFile {
  return { fileName: fileName.replace(/svg$/, 'png'), mediaType: 'image/png', base64 };
}
