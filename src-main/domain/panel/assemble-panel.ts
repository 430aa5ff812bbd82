import type { MunicipalityCode } from '../../../shared/kernel/ids.ts';
import type { StudyPlan, WavePlan } from '../../../shared/plan/study-plan.ts';
import type { AnswerRecord, FigureRecord, ListRecord } from '../import/records.ts';
import type { Linkage } from '../linkage/link-records.ts';
import { deriveVariable } from '../measures/derive-variable.ts';
import { type MissingReason, reasonOf, valueOf } from '../measures/observed.ts';
import { type PersonWave, partySwitches } from '../measures/party-switch.ts';

/** One column of the analysis data: a value per row, and where there is none, why. */
export interface PanelColumn {
  readonly values: readonly (number | string | null)[];
  readonly missing: readonly (MissingReason | null)[];
}

/**
 * The analysis data: a row per person and wave with an answer, without any identity.
 *
 * `entity` numbers the persons from 0; `answer` and `municipality` lead back to where a row comes
 * from, inside the encrypted study only.
 */
export interface PanelFrame {
  readonly rows: number;
  readonly entities: number;
  readonly entity: readonly number[];
  readonly wave: readonly string[];
  readonly municipality: readonly (MunicipalityCode | null)[];
  readonly answer: readonly AnswerRecord[];
  readonly columns: ReadonlyMap<string, PanelColumn>;
}

export interface PanelSources {
  readonly plan: StudyPlan;
  readonly lists: readonly ListRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly figures: readonly FigureRecord[];
  readonly linkage: Linkage;
}

interface PanelRow {
  readonly entity: number;
  readonly personWave: PersonWave & { readonly answer: AnswerRecord };
  readonly switches: ReturnType<typeof partySwitches>;
}

/** Which numbers does the study rest on? One row per person and wave, one column per variable. */
export function assemblePanel(sources: PanelSources): PanelFrame {
  const rows = panelRows(sources);
  const keyFigure = keyFigureLookup(sources.figures);
  const municipality = rows.map(({ personWave }) => municipalityOf(personWave));
  const columns = sources.plan.variables.map((variable) => {
    const observed = rows.map(({ personWave, switches }, row) =>
      deriveVariable(variable, {
        ...personWave,
        municipality: municipality[row] ?? null,
        partySwitch: switches.get(personWave.wave.id) ?? { missing: 'not-asked' },
        scales: sources.plan.scales,
        keyFigure,
      }),
    );
    const column = { values: observed.map(valueOf), missing: observed.map(reasonOf) };
    return [variable.id, column] as const;
  });
  return {
    rows: rows.length,
    entities: new Set(rows.map((row) => row.entity)).size,
    entity: rows.map((row) => row.entity),
    wave: rows.map((row) => row.personWave.wave.id),
    municipality,
    answer: rows.map((row) => row.personWave.answer),
    columns: new Map(columns),
  };
}

/** Persons in the order of their ids, so that the order of rows in a file changes nothing. */
function panelRows({ plan, lists, answers, linkage }: PanelSources): PanelRow[] {
  const waves = new Map<string, WavePlan>(plan.waves.map((wave) => [wave.id, wave]));
  const memberById = new Map(lists.map((record) => [record.recordId, record]));
  const answerById = new Map(answers.map((record) => [record.recordId, record]));
  const persons = linkage.persons
    .filter((person) => person.members.some((member) => member.answer !== null))
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  return persons.flatMap((person, entity) => {
    const personWaves = person.members
      .flatMap((member): PersonWave[] => {
        const wave = waves.get(member.wave);
        if (!wave) return [];
        return [
          {
            wave,
            member: memberById.get(member.list) ?? null,
            answer: member.answer === null ? null : (answerById.get(member.answer) ?? null),
          },
        ];
      })
      .toSorted((a, b) => a.wave.time - b.wave.time);
    const switches = partySwitches(personWaves, plan.partySwitch);
    return personWaves.flatMap(({ answer, ...rest }) =>
      answer ? [{ entity, switches, personWave: { ...rest, answer } }] : [],
    );
  });
}

function municipalityOf({ member, answer }: PersonWave): MunicipalityCode | null {
  return member?.municipality ?? answer?.municipality ?? null;
}

function keyFigureLookup(figures: readonly FigureRecord[]) {
  const values = new Map(
    figures.map((record) => [
      `${record.figure}|${record.municipality}|${record.year}`,
      record.value,
    ]),
  );
  return (figure: string, municipality: MunicipalityCode, year: number): number | null =>
    values.get(`${figure}|${municipality}|${year}`) ??
    values.get(`${figure}|${municipality}|null`) ??
    null;
}
