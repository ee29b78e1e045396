import supertest from 'supertest';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('the name people use', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication({ environment: { BASE_URL: 'https://yishi.example', TRUSTED_PROXIES: 'loopback' } });
  });
  afterAll(() => app.close());

  const ask = (path: string, host: string) => supertest(app.nest.getHttpServer()).get(path).set('Host', host);

  test('is answered, another one is not (Q57)', async () => {
    expect((await ask('/login', 'yishi.example')).status).toBe(200);
    expect((await ask('/login', 'yishi.example:443')).status).toBe(200);
    const other = await ask('/login', 'evil.example');
    expect(other.status).toBe(421);
    expect(other.text).not.toContain('evil.example');
    expect((await ask('/login', '127.0.0.1').set('X-Forwarded-Host', 'evil.example')).status).toBe(421);
  });

  test('does not matter to whoever asks after its health', async () => {
    expect((await ask('/readyz', '127.0.0.1:3000')).status).toBe(200);
  });
});
