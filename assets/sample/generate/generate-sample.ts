import { drawContacts } from './contacts.ts';
import type { Facts, Wave } from './facts.ts';
import { loadFacts } from './facts.ts';
import { FROZEN_PARAMETERS } from './frozen-parameters.ts';
import { QUESTIONS_2019 } from './questionnaire-2019.ts';
import { QUESTIONS_2023 } from './questionnaire-2023.ts';
import { randomStream } from './random.ts';
import { scoreAnswers } from './scores.ts';
import { drawStudy } from './study.ts';
import { surveyRows } from './survey-rows.ts';
import { keyFiguresFile } from './write-key-figures.ts';
import { municipalityFile } from './write-municipality-file.ts';
import { listWorkbook2019 } from './write-list-2019.ts';
import { listWorkbook2023 } from './write-list-2023.ts';
import { surveyFiles2019 } from './write-survey-2019.ts';
import { surveyWorkbook2023 } from './write-survey-2023.ts';
import { truthFile } from './write-truth.ts';

/** The sample's files by path below the sample's folder, and the truth kept beside the tests. */
export interface Sample {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly truth: Uint8Array;
}

/** Makes the whole sample in memory; the same bytes on every run. */
export async function generateSample(facts: Facts = loadFacts()): Promise<Sample> {
  const parameters = FROZEN_PARAMETERS;
  const { seed } = parameters;
  const study = drawStudy(facts, seed);
  const scores = scoreAnswers(study.answers, parameters);
  const contacts = drawContacts(facts, study, seed);
  const rowsOf = (wave: Wave): ReturnType<typeof surveyRows> =>
    surveyRows(
      {
        wave,
        contacts: contacts[wave],
        answers: study.answers,
        scores,
        questions: wave === 2019 ? QUESTIONS_2019 : QUESTIONS_2023,
      },
      randomStream(seed, `survey rows ${wave}`),
    );
  const surveys = { 2019: rowsOf(2019), 2023: rowsOf(2023) };
  const files = new Map([
    [
      'KL_kommunalpolitikere_januar_2019.xlsx',
      await listWorkbook2019(contacts[2019], randomStream(seed, 'list 2019')),
    ],
    [
      'Kommunalbestyrelsesmedlemmer_2022-2025.xlsx',
      await listWorkbook2023(contacts[2023], randomStream(seed, 'list 2023')),
    ],
    ...[...surveyFiles2019(surveys[2019])].map(
      ([name, bytes]) => [`SurveyXact_2019/${name}`, bytes] as const,
    ),
    ['SurveyXact_2023.xlsx', await surveyWorkbook2023(surveys[2023])],
    ['nwRap-10Sep2024-101803.csv', keyFiguresFile(facts)],
    [
      'kommuner_vision_og_budgetforlig.csv',
      municipalityFile(facts, { answers: study.answers, scores }, randomStream(seed, 'appendix B')),
    ],
  ] as const);
  return { files, truth: truthFile({ contacts, surveys }) };
}
