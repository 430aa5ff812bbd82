import { expect, it } from 'vitest';
import { linkRecords } from '../../../../../src-main/domain/linkage/link-records.ts';
import { linkageSummary } from '../../../../../src-main/domain/linkage/linkage-summary.ts';
import { councilPanelPlan } from '../../../../../src-main/domain/templates/council-panel.ts';
import { answer, member } from './people.ts';

it('counts persons, answers and what waits, and names nobody', () => {
  const { waves, linkage: rules } = councilPanelPlan('x');
  const ole = { name: 'Ole Bang', email: 'ole@privatmail.example' };
  const lists = [
    member('2019', { id: 'a', ...ole }),
    member('2023', { id: 'b', ...ole }),
    member('2019', { id: 'c', name: 'Mette Holm Jensen' }),
    member('2023', { id: 'd', name: 'Mette Holm Kristensen' }),
  ];
  const answers = [
    answer('2019', { id: 's1', ...ole }),
    answer('2023', { id: 's2', ...ole }),
    answer('2023', { id: 's3', name: 'Test Testesen' }),
  ];
  const linkage = linkRecords({ waves, lists, answers, rules, decisions: [] });
  const summary = linkageSummary(linkage);
  expect(summary).toMatchObject({
    persons: 3,
    personsWithTwoAnswers: 1,
    waitingForReview: 1,
    answersLeftOut: [{ reason: 'not-on-list', rows: 1 }],
  });
  expect(JSON.stringify(summary)).not.toMatch(/Bang|@/);
});
