import { describe, expect, it } from 'vitest';
import { checkNewPassphrase, withKey } from '../../../../src-main/store/passphrase.ts';

function reasonOf(passphrase: string): string {
  const checked = checkNewPassphrase(passphrase);
  return checked.ok ? 'strong enough' : checked.error.reason;
}

describe('checkNewPassphrase', () => {
  it.each([
    ['', 'empty'],
    ['   \t  ', 'empty'],
    ['kort', 'too-short'],
    ['blå grød', 'too-short'],
    ['elleve tegn', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'too-simple'],
    ['123456789012', 'too-simple'],
    ['qwertyuiopåasdfghjkl', 'too-simple'],
    ['abc1abc1abc1abc1', 'too-simple'],
    [`x'${'ab'.repeat(32)}'`, 'key-form'],
    [`X'${'AB'.repeat(48)}'`, 'key-form'],
    [`raw:${'ab'.repeat(32)}`, 'key-form'],
    ['halv \ud800 tegnfølge her', 'odd-characters'],
    ['et nul \0 midt i det hele', 'odd-characters'],
    ['fire høje træer i en række', 'strong enough'],
    ['jo vi er af', 'strong enough'],
    ['Kv7#pLx!29Rt', 'strong enough'],
  ])('judges %j as %s', (passphrase, reason) => {
    expect(reasonOf(passphrase)).toBe(reason);
  });

  it('takes nothing that is no text, whatever the types say', () => {
    for (const value of [undefined, null, 12]) {
      expect(Reflect.apply(checkNewPassphrase, null, [value])).toEqual({
        ok: false,
        error: { code: 'weak-passphrase', reason: 'empty' },
      });
    }
  });
});

describe('withKey', () => {
  it('lends the NFC bytes, untrimmed', () => {
    const key = withKey(' bla\u030a grød ', (bytes) => bytes.toString('utf8'));
    expect(key).toEqual({ value: ' bl\u00e5 grød ' });
  });

  it('wipes the key after use, also when the use fails', () => {
    const lent: Buffer[] = [];
    withKey('en almindelig sætning', (bytes) => lent.push(bytes));
    expect(() =>
      withKey('en almindelig sætning', (bytes) => {
        lent.push(bytes);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(lent.map((bytes) => bytes.length)).toEqual([22, 22]);
    expect(lent.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  });

  it('makes no key of an empty passphrase or of the form of a raw key', () => {
    for (const refused of ['', ' ', `x'${'00'.repeat(32)}'`, `raw:${'00'.repeat(32)}`]) {
      expect(withKey(refused, (bytes) => bytes.length)).toBeNull();
    }
  });
});
