import { BadConfiguration, readConfig } from './config.js';

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as BadConfiguration).problems;
  }
};

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:3000',
      baseUrlGiven: false,
      trustedProxies: ['loopback'],
      limited: true,
      role: 'all',
      engine: 'sqlite',
      secrecyCeiling: 'WORK_SECRET',
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['BASE_URL', 'yishi.example'],
    ['DATABASE_URL', 'postgres://x'],
    ['REDIS_URL', 'localhost'],
    ['SMTP_URL', 'mail'],
    ['SMS_GATEWAY_URL', 'ftp://sms'],
    ['SESSION_SECRET', 'short'],
    ['ROLE', 'both'],
    ['ROLE', 'worker'],
    ['SECRECY_CEILING', 'SECRET'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['RATE_LIMITS', 'sometimes'],
  ])('names %s=%s in one sentence', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^(${name}|ROLE=worker) .*\\.$`));
  });

  it('names all that is wrong at once', () => {
    expect(problemsOf({ PORT: 'x', ROLE: 'y', LOG_LEVEL: 'z' })).toHaveLength(3);
  });

  it('takes networks of proxies', () => {
    const { trustedProxies } = readConfig({ TRUSTED_PROXIES: 'loopback, 10.1.0.0/16,fd00::/8' });
    expect(trustedProxies).toEqual(['loopback', '10.1.0.0/16', 'fd00::/8']);
  });
});
