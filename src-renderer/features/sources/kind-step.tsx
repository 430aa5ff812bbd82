import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { Output } from '../../../shared/contract/index.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { type QueryState, useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { RawRowsView } from './raw-rows.tsx';
import { TextFileFields } from './text-file-fields.tsx';
import type {
  DraftActions,
  ImportDraft,
  Inspection,
  Preview,
  PreviewSettings,
} from './use-import-draft.ts';
import classes from './wizard.module.css';

type Kind = Output<'catalog.list'>['sources'][number];

export interface StepProps {
  readonly draft: ImportDraft;
  readonly actions: DraftActions;
  readonly settings: PreviewSettings;
  readonly preview: QueryState<Preview>;
  readonly onStep: (step: number) => void;
}

interface Props extends StepProps {
  readonly inspection: Inspection;
  readonly kinds: readonly Kind[];
}

/** Step 2: what the file is, which wave it belongs to, and where its table stands. */
export function KindStep(props: Props) {
  const t = useTexts();
  const kind = props.kinds.find((entry) => entry.id === props.settings.kind);
  const needsWave = kind?.isPerWave === true && props.settings.wave === null;
  return (
    <div className={`${classes.step} ${classes.rowsFirst}`}>
      <div className={classes.body}>
        <GuessSentence {...props} />
        <KindFields {...props} needsWave={needsWave} isPerWave={kind?.isPerWave === true} />
      </div>
      <RawRowsView preview={props.preview} highlight={null} />
      <div className={classes.footer}>
        <Button variant="default" onClick={() => props.onStep(0)}>
          {t('frame.back')}
        </Button>
        <Button
          disabled={props.preview.status !== 'done' || needsWave}
          onClick={() => props.onStep(2)}
        >
          {t('frame.next')}
        </Button>
      </div>
    </div>
  );
}

function GuessSentence({ inspection, kinds }: Props) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const guess = inspection.guesses[0];
  const kind = kinds.find((entry) => entry.id === guess?.kind);
  return (
    <p className={classes.hint}>
      {guess && kind
        ? t('sources.guess', {
            kind: words.local(kind.title),
            share: numbers.percent(guess.confidence, 0),
          })
        : t('sources.guessNone')}
    </p>
  );
}

interface FieldProps extends Props {
  readonly needsWave: boolean;
  readonly isPerWave: boolean;
}

function KindFields(props: FieldProps) {
  const { kinds, settings, actions, inspection, preview } = props;
  const t = useTexts();
  const words = useWords();
  const plan = useQuery('study.plan', {});
  const waves = plan.status === 'done' ? plan.value.plan.waves : [];
  const found = preview.status === 'done' ? preview.value.source.headerRow : null;
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t('sources.kind')}
        value={settings.kind}
        data={kinds.map((kind) => ({ value: kind.id, label: words.local(kind.title) }))}
        onChange={(event) => actions.choose({ kind: event.currentTarget.value })}
      />
      {props.isPerWave && (
        <NativeSelect
          label={t('sources.wave')}
          value={settings.wave ?? ''}
          error={props.needsWave ? t('sources.required') : null}
          data={['', ...waves.map((wave) => ({ value: wave.id, label: wave.label }))]}
          onChange={(event) => actions.choose({ wave: event.currentTarget.value || null })}
        />
      )}
      {inspection.sheets.length > 1 && <SheetSelect {...props} />}
      <NumberInput
        label={t('sources.headerRow')}
        placeholder={t('sources.headerRowAuto')}
        value={settings.headerRow ?? found ?? ''}
        min={1}
        allowDecimal={false}
        onChange={(value) =>
          actions.choose({ headerRow: typeof value === 'number' && value >= 1 ? value : null })
        }
      />
      {inspection.encoding !== null && <TextFileFields {...props} />}
    </div>
  );
}

function SheetSelect({ settings, actions, inspection }: Props) {
  const t = useTexts();
  return (
    <NativeSelect
      label={t('sources.sheet')}
      value={settings.sheet ?? ''}
      data={[
        { value: '', label: t('sources.headerRowAuto') },
        ...inspection.sheets.map((sheet) => ({
          value: sheet.name,
          label: [
            t('sources.sheetSize', {
              name: sheet.name,
              rows: sheet.rows,
              columns: sheet.columns,
            }),
            ...(sheet.isHidden ? [t('sources.sheetHidden')] : []),
          ].join(', '),
        })),
      ]}
      onChange={(event) => actions.choose({ sheet: event.currentTarget.value || null })}
    />
  );
}
