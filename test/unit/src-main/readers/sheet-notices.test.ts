import { expect, it } from 'vitest';
import { SheetNotices } from '../../../../src-main/readers/sheet-notices.ts';

it('counts all and lists the first', () => {
  const notices = new SheetNotices();
  expect(notices.list()).toEqual([]);
  for (let row = 1; row <= 50; row += 1) notices.badNumber(`A${row}`);
  const [notice, ...others] = notices.list();
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ code: 'bad-number', count: 50 });
  expect(notice?.code === 'bad-number' && notice.cells).toHaveLength(20);
});

it('passes on the names of errors and no content of cells', () => {
  const notices = new SheetNotices();
  notices.errorCell('A1', '#DIV/0!');
  notices.errorCell('A2', 'Åse Sørensen');
  expect(notices.list()).toEqual([
    {
      code: 'error-cells',
      count: 2,
      cells: [
        { cell: 'A1', error: '#DIV/0!' },
        { cell: 'A2', error: '#' },
      ],
    },
  ]);
});
