import { approved } from '../pages/meetings/support.js';
import { itemsOf } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

/* 专家咨询: experts come for their items, with a commitment, and are warned of what they are bound to. */

let app: TestApplication;

beforeAll(async () => {
  app = await startApplication();
}, 240_000);
afterAll(() => app.close());

item('S2.O7', 'an expert sees only papers of his own items, and a conflict of interest is pointed out', async () => {
  const sun = await app.browser('sunlei');
  const id = await approved(app, sun);
  const [expert] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'yanwen'");
  await sun.get(`/experts/${expert!.id}`);
  await sun.submit(`/experts/${expert!.id}`, { field: '水利工程', relations: '冬春农田水利\n县农机公司' });
  await sun.get(`/meetings/${id}/agenda`);
  const second = { title: '山塘清淤方案', category: 'DISCUSS', matter: 'ORDINARY', minutes: '20' };
  await sun.submit(`/meetings/${id}/agenda/items`, second);
  const [first, other] = (await itemsOf(app, id)) as [string, string];
  await sun.get(`/meetings/${id}/experts`);
  await sun.submit('邀请', { personId: expert!.id, itemIds: [first] });
  expect(sun.text).toContain('专家 严雯 没有有效的保密承诺');
  expect(sun.text).toContain('专家 严雯 与第 1 项可能有利害关系：冬春农田水利');
  await sun.get(`/meetings/${id}/materials`);
  for (const [itemId, name] of [
    [first, '任务分解.txt'],
    [other, '清淤预算.txt'],
  ] as const) {
    const paper = { field: 'files', name, bytes: Buffer.from('内容') };
    await sun.upload(`/meetings/${id}/materials`, { itemId, label: 'INTERNAL' }, [paper]);
  }
  await sun.submit(`/meetings/${id}/materials/distribution`);
  const yan = await app.browser('yanwen');
  await yan.get(`/meetings/${id}/materials`);
  expect(yan.text).not.toContain('任务分解');
  await yan.follow('签署保密承诺');
  await yan.submit('签署保密承诺');
  await yan.get(`/meetings/${id}/materials`);
  expect(yan.text).toContain('任务分解');
  expect(yan.text).not.toContain('清淤预算');
  await yan.get(`/meetings/${id}/recusals`);
  await yan.submit('申报回避', { itemId: first, reason: '参与过方案编制' });
  await yan.get(`/meetings/${id}/materials`);
  expect(yan.text).not.toContain('任务分解');
  await sun.get(`/meetings/${id}/experts`);
  expect(sun.text).not.toContain('可能有利害关系');
});
