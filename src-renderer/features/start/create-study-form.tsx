import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from '../../ui/dialog.module.css';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { passphraseStrength } from '../../ui/passphrase-strength.ts';
import { suggestFileName } from './suggest-file-name.ts';

const templates = ['council-panel', 'empty'] as const;
type Template = (typeof templates)[number];

const templateTexts = {
  'council-panel': ['start.templateCouncilPanel', 'start.templateCouncilPanelHint'],
  empty: ['start.templateEmpty', 'start.templateEmptyHint'],
} as const;

/** Creates an encrypted study file and opens it. */
export function CreateStudyForm() {
  const t = useTexts();
  const words = useWords();
  const [title, setTitle] = useState(() => t('start.titleSuggestion'));
  const [template, setTemplate] = useState<Template>('council-panel');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const { submit, error, isRunning } = useCreateStudy();
  const isReady =
    title.trim() !== '' &&
    repeated === passphrase &&
    !['empty', 'weak'].includes(passphraseStrength(passphrase));
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void submit({ title: title.trim(), template, passphrase, repeated });
      }}
    >
      <TextInput
        label={t('start.title')}
        description={t('start.titleHint')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TemplateChoice template={template} onChange={setTemplate} />
      <NewPassphraseFields
        label={t('start.passphrase')}
        repeatedLabel={t('start.repeated')}
        passphrase={passphrase}
        repeated={repeated}
        onPassphrase={setPassphrase}
        onRepeated={setRepeated}
      />
      {error && (
        <p className={classes.error} role="alert">
          {words.error(error)}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" size="sm" loading={isRunning} disabled={!isReady}>
          {t('start.createButton')}
        </Button>
      </div>
    </form>
  );
}

interface TemplateProps {
  readonly template: Template;
  readonly onChange: (template: Template) => void;
}

function TemplateChoice({ template, onChange }: TemplateProps) {
  const t = useTexts();
  return (
    <Radio.Group
      label={t('start.template')}
      value={template}
      onChange={(value) => onChange(value === 'empty' ? 'empty' : 'council-panel')}
    >
      <Stack gap="sm" mt="xs">
        {templates.map((id) => (
          <Radio
            key={id}
            value={id}
            label={t(templateTexts[id][0])}
            description={t(templateTexts[id][1])}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface NewStudy {
  readonly title: string;
  readonly template: Template;
  readonly passphrase: string;
  readonly repeated: string;
}

function useCreateStudy() {
  const t = useTexts();
  const { client, notify, refresh } = useSession();
  const create = useCommand('study.create', { quiet: true });
  const submit = async (study: NewStudy) => {
    const file = await client.files.newStudyFile(suggestFileName(study.title));
    if (file === null) {
      notify('failed', t('start.noFileChosen'));
      return;
    }
    const answer = await create.run({ file: file.token, ...study });
    if (answer.ok) refresh();
  };
  return { submit, error: create.error, isRunning: create.isRunning };
}
