import { PasswordInput } from '@mantine/core';
import { useTexts } from '../session/use-texts.ts';
import classes from './new-passphrase-fields.module.css';
import { passphraseStrength } from './passphrase-strength.ts';

interface Props {
  readonly label: string;
  readonly repeatedLabel: string;
  readonly passphrase: string;
  readonly repeated: string;
  readonly onPassphrase: (value: string) => void;
  readonly onRepeated: (value: string) => void;
}

const hints = {
  empty: 'start.strengthEmpty',
  weak: 'start.strengthWeak',
  fair: 'start.strengthFair',
  strong: 'start.strengthStrong',
} as const;

const filled = { empty: 0, weak: 1, fair: 2, strong: 3 } as const;

/** A new passphrase, typed twice, with a hint about its strength. */
export function NewPassphraseFields(props: Props) {
  const t = useTexts();
  const strength = passphraseStrength(props.passphrase);
  const isDifferent = props.repeated !== '' && props.repeated !== props.passphrase;
  return (
    <>
      <div>
        <PasswordInput
          label={props.label}
          value={props.passphrase}
          autoComplete="new-password"
          onChange={(event) => props.onPassphrase(event.currentTarget.value)}
        />
        <p className={classes.hint} data-strength={strength} role="status">
          <svg className={classes.meter} viewBox="0 0 48 4" aria-hidden="true">
            {[0, 1, 2].map((step) => (
              <rect
                key={step}
                x={step * 17}
                width="14"
                height="4"
                className={step < filled[strength] ? classes.on : classes.off}
              />
            ))}
          </svg>
          {t(hints[strength])}
        </p>
      </div>
      <PasswordInput
        label={props.repeatedLabel}
        value={props.repeated}
        autoComplete="new-password"
        error={isDifferent ? t('start.differ') : null}
        onChange={(event) => props.onRepeated(event.currentTarget.value)}
      />
    </>
  );
}
