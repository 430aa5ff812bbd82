import type { ScalePlan } from '../../../../shared/plan/scale-plan.ts';
import type { StudyPlan } from '../../../../shared/plan/study-plan.ts';
import type { Derivation, VariablePlan } from '../../../../shared/plan/variable-plan.ts';
import { guessMunicipality } from '../guess-municipality.ts';
import {
  GENDER_TARGETS,
  guessCategory,
  guessGender,
  guessNumber,
  guessScaleValue,
  guessYesNo,
  YES_NO_TARGETS,
} from '../guess-values.ts';
import { guessPartyName, PARTY_TARGETS } from '../parties.ts';
import type { FieldGroup, FieldSpec } from '../source.ts';

const field = (
  id: string,
  [da, en]: readonly [da: string, en: string],
  group: FieldGroup,
  rest: Omit<FieldSpec, 'id' | 'title' | 'group' | 'isIdentity'>,
): FieldSpec => ({ id, title: { da, en }, group, isIdentity: group === 'identity', ...rest });

const YES_NO = { targets: YES_NO_TARGETS, guessValue: guessYesNo };

/** Who answered, and how far they came. */
const STANDING_FIELDS: readonly FieldSpec[] = [
  field('respondentId', ['Respondentnummer', 'Respondent id'], 'identity', {
    aliases: ['respondentid', 'responde', 'responseid', 'respondent'],
  }),
  field('email', ['E-mail', 'E-mail'], 'identity', {
    aliases: ['email', 'e-mail', 'mail', 'mailadresse', 'recipientemail'],
  }),
  field('name', ['Navn', 'Name'], 'identity', { aliases: ['navn', 'name', 'fulde navn'] }),
  field('municipality', ['Kommune', 'Municipality'], 'background', {
    aliases: ['kommune', 'kommunenavn', 'kommunenr', 'municipality'],
    guessValue: guessMunicipality,
  }),
  field('statusPartly', ['Nogen svar', 'Partly answered'], 'status', {
    aliases: ['statoverall_3', 'stato_3', 'Samlet status - Nogen svar', 'Nogen svar'],
    ...YES_NO,
  }),
  field('statusCompleted', ['Gennemført', 'Completed'], 'status', {
    aliases: ['statoverall_4', 'stato_4', 'Samlet status - Gennemført', 'Gennemført'],
    ...YES_NO,
  }),
  field('status', ['Samlet status', 'Overall status'], 'status', {
    aliases: ['Samlet status', 'statoverall', 'Overall status'],
    targets: [
      { value: 'completed', title: { da: 'Gennemført', en: 'Completed' } },
      { value: 'partly', title: { da: 'Nogen svar', en: 'Partly answered' } },
      { value: 'not-answered', title: { da: 'Ikke besvaret', en: 'Not answered' } },
    ],
    guessValue: guessCategory([
      { value: 'completed', title: { da: 'Gennemført', en: 'Completed' } },
      { value: 'partly', title: { da: 'Nogen svar', en: 'Some answers' } },
      { value: 'not-answered', title: { da: 'Ny', en: 'New' } },
      { value: 'not-answered', title: { da: 'Distribueret', en: 'Distributed' } },
      { value: 'not-answered', title: { da: 'Frafaldet', en: 'Rejected' } },
    ]),
  }),
  field('closedAt', ['Afsluttet', 'Closed'], 'status', {
    aliases: ['closetime', 'closetim', 'lukketidspunkt', 'afsluttet', 'enddate'],
  }),
];

/** Questions that studies of councils ask in much the same words. */
const KNOWN_ANSWERS: readonly FieldSpec[] = [
  field('coalition', ['Borgmesterkoalition', "Mayor's coalition"], 'answer', {
    aliases: [
      'Tilhører du en partigruppe, der indgik i borgmesterkoalitionen efter valget?',
      'koalition',
      'borgmesterkoalition',
    ],
    ...YES_NO,
  }),
  field('mayor', ['Borgmester', 'Mayor'], 'answer', {
    aliases: ['Er du borgmester?', 'borgmester'],
    ...YES_NO,
  }),
  field('groupLeader', ['Gruppeformand', 'Party group leader'], 'answer', {
    aliases: ['Er du gruppeformand?', 'gruppeformand'],
    ...YES_NO,
  }),
  field('committeeChair', ['Formand for stående udvalg', 'Committee chair'], 'answer', {
    aliases: [
      'Er du formand for et stående udvalg?',
      'Formand for stående udvalg',
      'udvalgsformand',
    ],
    ...YES_NO,
  }),
  field('gender', ['Køn', 'Gender'], 'answer', {
    aliases: ['Køn', 'Hvad er dit køn?', 'Er du mand eller kvinde?', 'gender'],
    targets: GENDER_TARGETS,
    guessValue: guessGender,
  }),
  field('age', ['Alder', 'Age'], 'answer', {
    aliases: ['Alder', 'Hvad er din alder?', 'Hvor gammel er du?', 'Alder (år)', 'age'],
    guessValue: guessNumber,
  }),
  field('birthYear', ['Fødselsår', 'Year of birth'], 'answer', {
    aliases: [
      'Fødselsår',
      'Hvilket år er du født?',
      'Hvornår er du født?',
      'Hvad er dit fødselsår?',
      'Fødselsår (fire cifre)',
    ],
    guessValue: guessNumber,
  }),
  field('terms', ['Antal perioder', 'Number of terms'], 'answer', {
    aliases: [
      'Hvor mange valgperioder har du siddet i kommunalbestyrelsen (inkl. den nuværende)?',
      'antal_perioder',
      'antal perioder',
    ],
    guessValue: guessNumber,
  }),
];

const PARTY_FIELD = field('party', ['Parti', 'Party'], 'answer', {
  aliases: ['Hvilket parti eller hvilken liste repræsenterer du?', 'parti', 'partinavn', 'liste'],
  targets: PARTY_TARGETS,
  guessValue: guessPartyName,
});

/** Every field that a survey source of this study can have: who, status, and what the plan uses. */
export function surveyFields(plan: StudyPlan): readonly FieldSpec[] {
  const fields = [
    ...STANDING_FIELDS,
    PARTY_FIELD,
    ...plan.scales.flatMap(itemFields),
    ...plan.variables.flatMap(answerFields),
  ];
  return fields.filter(({ id }, index) => fields.findIndex((other) => other.id === id) === index);
}

function itemFields(scale: ScalePlan): FieldSpec[] {
  const { minimum, maximum } = scale;
  const steps = Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, i) => minimum + i);
  return scale.items.map(({ id, wording }) =>
    field(id, [wording, wording], 'answer', {
      aliases: [wording, id],
      targets: steps.map((value) => ({ value, title: { da: String(value), en: String(value) } })),
      guessValue: guessScaleValue(minimum, maximum),
    }),
  );
}

function answerFields({ derivation, ...variable }: VariablePlan): FieldSpec[] {
  return fieldsOf(derivation).map(
    (id) => KNOWN_ANSWERS.find((known) => known.id === id) ?? unknownAnswer(id, variable),
  );
}

function fieldsOf(derivation: Derivation): string[] {
  if (derivation.kind === 'answer' || derivation.kind === 'answer-equals') {
    return [derivation.field];
  }
  return derivation.kind === 'age' ? [derivation.field, derivation.birthYearField] : [];
}

/** A question that only this study asks: its variable's type says what the values may be. */
function unknownAnswer(id: string, variable: Omit<VariablePlan, 'derivation'>): FieldSpec {
  const { da, en } = variable.label;
  const base = { aliases: [id, da, en] };
  if (variable.type === 'binary') return field(id, [da, en], 'answer', { ...base, ...YES_NO });
  if (variable.type === 'number') {
    return field(id, [da, en], 'answer', { ...base, guessValue: guessNumber });
  }
  const targets = variable.levels.map(({ value, title }) => ({ value, title }));
  return field(id, [da, en], 'answer', {
    ...base,
    targets,
    guessValue: guessCategory(variable.levels),
  });
}
