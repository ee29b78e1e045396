import js from '@eslint/js';
import ts from 'typescript-eslint';

const chinese = '[\\u4e00-\\u9fff]';
const words = 'Words of pages stand in the catalogue of texts.';
const noChinese = [
  { selector: `Literal[value=/${chinese}/]`, message: words },
  { selector: `TemplateElement[value.raw=/${chinese}/]`, message: words },
];
const now = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the clock.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask the clock.' },
];
const nets = [
  {
    selector: "CallExpression[callee.property.name='lock'][arguments.0.name='Meeting']",
    message: 'lockMeeting asks whether this person may know of it; lockUnfiltered says that something else has.',
  },
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>5]",
    message: 'A constructor with more than five parameters does two things.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(forwardRef|OneToMany|OneToOne|ManyToMany)$/]',
    message: 'Relations and modules point one way, leftwards.',
  },
  { selector: 'Property[key.name=/^(eager|lazy|cascade)$/][value.value=true]', message: 'Rows are loaded by name.' },
];

// Pure data, parsers and formatters of Chinese, the demo organ, and the tests beside the code.
const mayHoldChinese = [
  'src/**/*.spec.ts',
  'src/**/demo/**',
  'src/administration/calendar/calendar.rules.ts',
  'src/administration/components/demo-*.ts',
  'src/meetings/application/item-rows.rules.ts',
  'src/organisation/setup/setup.rules.ts',
  'src/platform/clock/**',
  'src/platform/print/**',
  'src/platform/sheets/**',
  'src/organisation/people/name-search.rules.ts',
  'src/platform/web/input/**',
  'src/secrecy/ceiling/**',
];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'data', 'public', 'coverage'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noChinese, ...now, ...nets],
      'no-restricted-globals': ['error', { name: 'process', message: 'Read the configuration.' }],
    },
  },
  { files: mayHoldChinese, rules: { 'no-restricted-syntax': ['error', ...now, ...nets] } },
  {
    files: ['src/meetings/meeting/meeting.queries.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noChinese, ...now, ...nets.slice(1)] },
  },
  { files: ['src/platform/clock/clock.ts'], rules: { 'no-restricted-syntax': ['error', ...nets] } },
  {
    files: ['src/main.ts', 'src/cli/**', 'src/platform/config/**', 'src/**/*.spec.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['src/main.ts', 'src/cli/**', 'test/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.rules.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@nestjs/*', 'typeorm'], message: 'Rules are pure: facts in, verdict out.' }] },
      ],
    },
  },
  {
    files: ['**/*.service.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Promise', property: 'all', message: 'Writes are awaited one by one.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'AbortSignal', 'fetch', 'performance'],
          ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'require', 'module'],
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
