import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../../../assets/sample/generate/contact-list.ts';
import { drawContacts } from '../../../../../assets/sample/generate/contacts.ts';
import { loadFacts } from '../../../../../assets/sample/generate/facts.ts';
import { FROZEN_PARAMETERS } from '../../../../../assets/sample/generate/frozen-parameters.ts';
import { drawStudy } from '../../../../../assets/sample/generate/study.ts';

const facts = loadFacts();
const { seed } = FROZEN_PARAMETERS;
const lists = drawContacts(facts, drawStudy(facts, seed), seed);
const rows = [...lists[2019], ...lists[2023]];

function withChange(id: string): ContactRow[] {
  return rows.filter((row) => row.changes.includes(id));
}

describe('drawContacts', () => {
  it('changes names at the shares of the fact table', () => {
    for (const id of ['N01', 'N04', 'N05', 'N06', 'N11']) {
      const wanted = Math.round((facts.changeShares.get(id) ?? 0) * 1490);
      expect(Math.abs(withChange(id).length - wanted), id).toBeLessThanOrEqual(3);
    }
  });

  it('moves about a quarter of those who stay from a private to a municipal address', () => {
    const moved = withChange('E02').length / 1490;
    expect(moved).toBeGreaterThan(0.2);
    expect(moved).toBeLessThan(0.29);
  });

  it('writes whole councils under one secretariat', () => {
    const addresses = new Set(withChange('E04').map((row) => row.sentTo));
    expect(addresses.size).toBe(3);
    expect(withChange('E04').length).toBeGreaterThan(80);
  });

  it('hands the address of a person who left to somebody else three times', () => {
    const heirs = withChange('E08');
    expect(heirs).toHaveLength(3);
    for (const heir of heirs) {
      const former = lists[2019].find((row) => row.sentTo === heir.sentTo);
      expect(former?.person).not.toBe(heir.person);
      expect(former).toBeDefined();
    }
  });

  it('leaves those who cannot be linked neither name nor address', () => {
    const vanished = withChange('vanished');
    expect(vanished).toHaveLength(16);
    for (const row of vanished) {
      const before = lists[2019].find(({ person }) => person === row.person);
      expect(before?.name.surname).not.toBe(row.name.surname);
      expect(before?.sentTo).not.toBe(row.sentTo);
    }
  });
});
