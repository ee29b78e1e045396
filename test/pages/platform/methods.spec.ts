import supertest from 'supertest';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('what a browser may do otherwise than we expect (quality §6, client)', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  test('a wrong method is answered with 405 and the right ones', async () => {
    const sun = await app.browser('sunlei');
    await sun.get('/meetings/new');
    await sun.send('/people', { name: '何伟' });
    expect([sun.status, sun.headers.allow]).toEqual([405, 'GET, HEAD']);
    await sun.get('/lost');
    expect(sun.status).toBe(404);
  });

  test('HEAD is answered like GET, without a body', async () => {
    const answer = await supertest(app.nest.getHttpServer()).head('/login');
    expect([answer.status, answer.text ?? '']).toEqual([200, '']);
  });

  test('a browser without cookies is told so, beside what it cannot do', async () => {
    const answer = await supertest(app.nest.getHttpServer())
      .post('/login')
      .type('form')
      .send({ userName: 'sunlei', password: 'x' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('允许本站的 Cookie');
  });
});
