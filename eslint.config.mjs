import js from '@eslint/js';
import ts from 'typescript-eslint';

const chinese = '[\\u4e00-\\u9fff]';
const noChinese = [
  { selector: `Literal[value=/${chinese}/]`, message: 'Words of pages stand in the catalogue of texts.' },
  { selector: `TemplateElement[value.raw=/${chinese}/]`, message: 'Words of pages stand in the catalogue of texts.' },
];
const now = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the clock.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask the clock.' },
];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'data', 'public', 'coverage'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noChinese, ...now],
      'no-restricted-globals': ['error', { name: 'process', message: 'Read the configuration.' }],
    },
  },
  {
    // Data files, parsers and formatters of Chinese, and the tests beside the code.
    files: [
      'src/**/*.spec.ts',
      'src/**/demo/**',
      'src/**/demo*.ts',
      'src/platform/clock/**',
      'src/platform/web/input/**',
      'src/platform/print/**',
      'src/secrecy/ceiling/**',
      'src/platform/sheets/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...now] },
  },
  { files: ['src/platform/clock/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/main.ts', 'src/cli/**', 'src/platform/config/**', 'src/platform/print/**', 'src/platform/jobs/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['src/main.ts', 'src/cli/**', 'test/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.rules.ts'], rules: { 'no-restricted-imports': ['error', { patterns: ['@nestjs/*', 'typeorm'] }] } },
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
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        module: 'writable',
        require: 'readonly',
        fetch: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
