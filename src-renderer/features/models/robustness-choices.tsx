import { Checkbox } from '@mantine/core';
import {
  covarianceChoices,
  type GridChoice,
  linkChoices,
  sampleChoices,
  scaleChoices,
} from '../../../shared/contract/robustness.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from './robustness.module.css';

export interface Option {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly choice: GridChoice;
  readonly controls: readonly Option[];
  readonly estimators: readonly Option[];
  readonly onChoice: (choice: GridChoice) => void;
}

/** What is varied: a list of boxes for each kind of choice. */
export function RobustnessChoices({ choice, controls, estimators, onChoice }: Props) {
  const t = useTexts();
  const words = useWords();
  const named = (ids: readonly string[]): Option[] =>
    ids.map((id) => ({ id, title: words.code('robustnessChoices', id) }));
  return (
    <>
      <Boxes
        title={t('robustness.controls')}
        options={controls}
        chosen={choice.controls}
        isWide
        onChosen={(ids) => onChoice({ ...choice, controls: ids })}
      />
      <div className={classes.choices}>
        <Boxes
          title={t('robustness.estimators')}
          options={estimators}
          chosen={choice.estimators}
          onChosen={(ids) => onChoice({ ...choice, estimators: ids })}
        />
        <Boxes
          title={t('robustness.covariances')}
          options={named(covarianceChoices)}
          chosen={choice.covariances}
          onChosen={(ids) =>
            onChoice({ ...choice, covariances: covarianceChoices.filter((id) => ids.includes(id)) })
          }
        />
        <Boxes
          title={t('robustness.samples')}
          options={named(sampleChoices)}
          chosen={choice.samples}
          onChosen={(ids) =>
            onChoice({ ...choice, samples: sampleChoices.filter((id) => ids.includes(id)) })
          }
        />
        <Boxes
          title={t('robustness.scales')}
          options={named(scaleChoices)}
          chosen={choice.scales}
          onChosen={(ids) =>
            onChoice({ ...choice, scales: scaleChoices.filter((id) => ids.includes(id)) })
          }
        />
        <Boxes
          title={t('robustness.links')}
          options={named(linkChoices)}
          chosen={choice.links}
          onChosen={(ids) =>
            onChoice({ ...choice, links: linkChoices.filter((id) => ids.includes(id)) })
          }
        />
      </div>
    </>
  );
}

interface BoxesProps {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly isWide?: boolean;
  readonly onChosen: (ids: string[]) => void;
}

function Boxes({ title, options, chosen, isWide = false, onChosen }: BoxesProps) {
  return (
    <Checkbox.Group label={title} value={[...chosen]} onChange={onChosen}>
      <div className={isWide ? classes.controls : classes.group}>
        {options.map(({ id, title: name }) => (
          <Checkbox key={id} size="xs" value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
