import { Controller, Get, Post } from '@nestjs/common';
import { MetadataScanner, Reflector } from '@nestjs/core';
import type { MenuItem } from '../feature/feature.js';
import { Allow, Open } from './allow.js';
import { DeclaredRoutes } from './declared-routes.js';

@Controller('things')
class Things {
  @Get() @Allow('thing.read') show() {}
  @Post(':thing') @Allow('thing.change') change() {}
  @Get('code') @Open('a printed code leads here') code() {}
}
@Controller('bare')
class Bare {
  @Get() show() {}
}
@Controller('odd')
class Odd {
  @Get() @Allow('thing.dream') show() {}
}

const known = ['thing.read', 'thing.change'];

test('routes that are declared and a menu that leads to them start', () => {
  expect(() => start([Things], known, [entry('/things'), entry('/things?state=open')])).not.toThrow();
});

test.each([
  ['a route without policy', [Things, Bare], known, [], 'GET /bare (Bare#show) declares no policy'],
  ['a policy nobody defines', [Things, Odd], known, [], 'thing.dream is not defined'],
  ['a policy no route uses', [Things], [...known, 'thing.burn'], [], 'thing.burn is used by no route'],
  ['a menu entry without page', [Things], known, [entry('/thongs')], 'leads to /thongs, where no page is'],
  ['a menu entry to what is only sent', [Things], known, [entry('/things/:thing')], 'where no page is'],
])('%s stops the start and is named', (_, controllers, policies, menu, sentence) => {
  expect(() => start(controllers, policies, menu)).toThrow(sentence);
});

function entry(url: string): MenuItem {
  return { key: 'things', url, rank: 1, policy: 'thing.read' };
}

function start(controllers: (new () => object)[], policies: string[], menu: MenuItem[]): void {
  const discovery = { getControllers: () => controllers.map((metatype) => ({ instance: new metatype(), metatype })) };
  const features = { policies: new Map(policies.map((name) => [name, () => true])), menu };
  new DeclaredRoutes(
    discovery as never,
    new MetadataScanner(),
    new Reflector(),
    features as never,
  ).onApplicationBootstrap();
}
