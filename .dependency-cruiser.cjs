// The directions of the house: an import goes only to the left, and from outside a module only through its door.
const ranks = [
  ['platform'],
  ['organisation'],
  ['secrecy'],
  ['resources'],
  ['meetings'],
  ['notification', 'minutes'],
  ['supervision', 'evaluation', 'archive'],
  ['statistics', 'learning', 'administration'],
  ['workbench'],
];
const wiring = '\\.(module|feature)\\.ts$';

const leftwards = ranks.flatMap((names, rank) =>
  names.map((name) => ({
    name: `${name}-imports-left`,
    severity: 'error',
    comment: 'An import goes only to the left; modules of one rank do not import each other.',
    from: { path: `^src/${name}/` },
    to: {
      path: `^src/(${[...ranks.slice(rank + 1).flat(), ...names.filter((other) => other !== name)].join('|') || 'none'})/`,
    },
  })),
);

const doors = ranks
  .flat()
  .slice(1)
  .map((name) => ({
    name: `through-the-door-of-${name}`,
    severity: 'error',
    comment: 'From outside a module is its door; wiring files may also name its wiring files.',
    from: { path: '^src/', pathNot: [`^src/${name}/`, wiring, '^src/cli/', '^src/app\\.module\\.ts$'] },
    to: { path: `^src/${name}/`, pathNot: `^src/${name}/${name}\\.ts$` },
  }));

const inside = [
  {
    name: 'wiring-through-the-door',
    severity: 'error',
    comment: 'A wiring file of another module names its door or its wiring files, not its rooms.',
    from: { path: `^src/([^/]+)/.*${wiring}` },
    to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/platform/', wiring, '^src/([a-z]+)/\\1\\.ts$'] },
  },
  {
    name: 'wiring-is-for-wiring',
    severity: 'error',
    comment: 'Only wiring files and the composition root import a module file.',
    from: { path: '^src/', pathNot: [wiring, '^src/cli/', '^src/app(lication|\\.module)\\.ts$', '\\.spec\\.ts$'] },
    to: { path: '\\.module\\.ts$' },
  },
  {
    name: 'not-through-the-own-door',
    severity: 'error',
    comment: 'Nobody inside a module imports its door.',
    from: { path: '^src/([^/]+)/', pathNot: ['^src/platform/', wiring, '\\.spec\\.ts$'] },
    to: { path: '^src/$1/$1\\.ts$' },
  },
];

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.spec\\.ts$', '\\.d\\.ts$', '(typst|document-text)\\.worker\\.mjs$'] },
      to: {},
    },
    ...leftwards,
    ...doors,
    ...inside,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
  },
};
