import { describe, expect, it } from '@jest/globals';
import { placesRefused } from '#libs/testing';
import { ChannelWishesDto, wishesOf } from './channels.dto.js';

const NONE = { addresses: {}, preferences: {} };

describe('the channels that a person sets', () => {
  it.each<[string, object]>([
    ['none at all', NONE],
    ['an address nowhere else', { ...NONE, addresses: { mail: 'chen@town.test' } }],
    ['an id of 企业微信 with a dot', { ...NONE, addresses: { wecom: 'chen.mou@town' } }],
    ['an id of 钉钉', { ...NONE, addresses: { dingtalk: 'manager_4220-01' } }],
    ['an open id of 飞书', { ...NONE, addresses: { feishu: 'ou_7d8a6e6df7621556ce0d21922b676706' } }],
    ['wishes', { ...NONE, preferences: { task: { mail: true, feishu: false }, legal: {} } }],
    ['an address taken back', { ...NONE, addresses: { mail: null } }],
  ])('may be %s', async (_, body) => {
    expect(await placesRefused(ChannelWishesDto, body)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['/addresses isDefined', '/preferences isDefined']],
    ['everybody at 企业微信', { ...NONE, addresses: { wecom: '@all' } }, ['/addresses/wecom matches']],
    ['two people at 企业微信', { ...NONE, addresses: { wecom: 'chen|liang' } }, ['/addresses/wecom matches']],
    ['everybody at 飞书', { ...NONE, addresses: { feishu: 'all' } }, ['/addresses/feishu matches']],
    ['a tag for 飞书', { ...NONE, addresses: { feishu: 'ou_1"></at>' } }, ['/addresses/feishu matches']],
    [
      'a phone with a plus for 钉钉',
      { ...NONE, addresses: { dingtalk: '+86139' } },
      ['/addresses/dingtalk matches'],
    ],
    ['two mail addresses', { ...NONE, addresses: { mail: 'a@b.cn,c@d.cn' } }, ['/addresses/mail matches']],
    ['a mail header', { ...NONE, addresses: { mail: 'a@b.cn\nBcc:c' } }, ['/addresses/mail matches']],
    ['a channel that is none', { ...NONE, addresses: { fax: '1' } }, ['/addresses/fax whitelistValidation']],
    [
      'a word for a wish',
      { ...NONE, preferences: { task: { mail: 'yes' } } },
      ['/preferences/task/mail isBoolean'],
    ],
    [
      'a kind that is none',
      { ...NONE, preferences: { gossip: {} } },
      ['/preferences/gossip whitelistValidation'],
    ],
  ])('are refused with %s', async (_, body, places) => {
    expect(await placesRefused(ChannelWishesDto, body)).toEqual(places);
  });

  it('are kept without what was left empty', () => {
    const wishes = {
      addresses: { mail: null, wecom: 'chen01' },
      preferences: { task: { mail: true, feishu: null } },
    };
    expect(wishesOf(wishes as unknown as ChannelWishesDto)).toEqual({
      addresses: { wecom: 'chen01' },
      preferences: { task: { mail: true } },
    });
  });
});
