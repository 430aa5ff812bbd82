import { useQuery } from '../../session/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { AccountStep } from './account-step.tsx';
import { ColumnStep } from './column-step.tsx';
import { KindStep } from './kind-step.tsx';
import {
  type DraftActions,
  type ImportDraft,
  type Inspection,
  previewSettings,
} from './use-import-draft.ts';

interface Props {
  readonly step: number;
  readonly draft: ImportDraft;
  readonly actions: DraftActions;
  readonly onStep: (step: number) => void;
  readonly onDone: () => void;
}

/** The steps after the file is known: what it is, what its columns are, what will be stored. */
export function InspectedSteps(props: Props) {
  const { draft } = props;
  const catalog = useQuery('catalog.list', {});
  const inspection = useQuery('imports.inspect', {
    files: draft.files.map((file) => file.token),
    encoding: draft.encoding,
    delimiter: draft.delimiter,
  });
  return (
    <QueryView query={inspection}>
      {(inspected) => (
        <QueryView query={catalog}>
          {({ sources }) => <PreviewedSteps {...props} inspection={inspected} kinds={sources} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface PreviewedProps extends Props {
  readonly inspection: Inspection;
  readonly kinds: KindStepKinds;
}

type KindStepKinds = Parameters<typeof KindStep>[0]['kinds'];

function PreviewedSteps(props: PreviewedProps) {
  const { step, draft, actions, onStep, inspection, kinds } = props;
  const settings = previewSettings(draft, inspection, kinds[0]?.id ?? '');
  const preview = useQuery('imports.preview', settings);
  const shared = { draft, actions, settings, preview, onStep };
  switch (step) {
    case 1:
      return <KindStep {...shared} inspection={inspection} kinds={kinds} />;
    case 2:
      return <ColumnStep {...shared} />;
    default:
      return <AccountStep {...shared} onDone={props.onDone} />;
  }
}
