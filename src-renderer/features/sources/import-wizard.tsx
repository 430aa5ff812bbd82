import { Modal, Stepper } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../session/use-texts.ts';
import { FileStep } from './file-step.tsx';
import { InspectedSteps } from './inspected-steps.tsx';
import { useImportDraft } from './use-import-draft.ts';
import classes from './wizard.module.css';

const steps = [
  'sources.stepFiles',
  'sources.stepKind',
  'sources.stepColumns',
  'sources.stepAccount',
] as const;

/** Four steps from a file to a stored source, with the real rows in sight. */
export function ImportWizard({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts();
  const [step, setStep] = useState(0);
  const [draft, actions] = useImportDraft();
  return (
    <Modal opened fullScreen onClose={onClose} title={t('sources.wizardTitle')}>
      <div className={classes.wizard}>
        <Stepper
          active={step}
          size="xs"
          className={classes.stepper}
          onStepClick={(next) => next < step && setStep(next)}
          allowNextStepsSelect={false}
        >
          {steps.map((label) => (
            <Stepper.Step key={label} label={t(label)} />
          ))}
        </Stepper>
        {step === 0 ? (
          <FileStep draft={draft} actions={actions} onNext={() => setStep(1)} />
        ) : (
          <InspectedSteps
            step={step}
            draft={draft}
            actions={actions}
            onStep={setStep}
            onDone={onClose}
          />
        )}
      </div>
    </Modal>
  );
}
