import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../shared/kernel/result.ts';
import { createDispatch } from '../../../../src-main/hosts/dispatch.ts';
import type { Handlers } from '../../../../src-main/services/service.ts';
import { tinyHandlers } from './tiny-handlers.ts';

const secret = 'Anna Testesen anna@kommune.example';

function dispatchWith(overrides: Partial<Handlers>) {
  const reports: string[] = [];
  const dispatch = createDispatch(tinyHandlers(overrides), (text) => reports.push(text));
  return { dispatch, reports };
}

describe('dispatch', () => {
  it('answers a known procedure with its value', async () => {
    const { dispatch } = dispatchWith({});
    const envelope = await dispatch('catalog.list', {});
    expect(envelope).toMatchObject({ ok: true, value: { appVersion: '1.2.3' } });
  });

  it.each(['nothing.here', '', 'constructor', '__proto__', 'toString'])(
    'refuses the unknown procedure "%s" without repeating its name',
    async (name) => {
      const { dispatch } = dispatchWith({});
      expect(await dispatch(name, {})).toEqual({
        ok: false,
        error: { code: 'bad-request', data: { procedure: 'unknown' } },
      });
    },
  );

  it.each([null, 1, 'x', [], { extra: 1 }, undefined])(
    'refuses input that the procedure does not declare: %j',
    async (input) => {
      const { dispatch } = dispatchWith({});
      expect(await dispatch('catalog.list', input)).toEqual({
        ok: false,
        error: { code: 'bad-request', data: { procedure: 'catalog.list' } },
      });
    },
  );

  it('passes a declared failure on with its data', async () => {
    const failure = { code: 'bad-plan', data: { place: 'scale' } } as const;
    const { dispatch } = dispatchWith({
      'study.undo': () => err({ ...failure, code: 'no-space' }),
    });
    expect(await dispatch('study.undo', {})).toEqual({
      ok: false,
      error: { code: 'no-space', data: { place: 'scale' } },
    });
  });

  it('turns a failure that the procedure does not declare into an internal one', async () => {
    const { dispatch, reports } = dispatchWith({
      'study.undo': () => err({ code: 'wrong-extension', data: { name: secret } }),
    });
    const envelope = await dispatch('study.undo', {});
    expect(envelope).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(envelope)).not.toContain('Anna');
    expect(reports.join()).toContain('wrong-extension');
    expect(reports.join()).not.toContain('Anna');
  });

  it('answers a thrown error with an id, and reports its place without its message', async () => {
    const { dispatch, reports } = dispatchWith({
      'study.undo': () => {
        throw new TypeError(`no row for ${secret}`);
      },
    });
    const envelope = await dispatch('study.undo', {});
    expect(envelope).toMatchObject({ ok: false, error: { code: 'internal' } });
    const id = envelope.ok ? '' : String(envelope.error.data['id']);
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(reports.join()).toContain(id);
    expect(reports.join()).toContain('TypeError');
    expect(reports.join()).toContain('dispatch.test.ts');
    expect(reports.join() + JSON.stringify(envelope)).not.toContain('Anna');
  });

  it('lets no answer out that the contract does not know, and says where it broke', async () => {
    const { dispatch, reports } = dispatchWith({
      'study.undo': () => ok({ revision: Number.NaN }),
    });
    expect(await dispatch('study.undo', {})).toMatchObject({ error: { code: 'internal' } });
    expect(reports.join()).toContain('revision');
  });
});
