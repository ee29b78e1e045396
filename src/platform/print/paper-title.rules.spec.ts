import { paperTitle } from './paper-title.rules.js';

it.each([
  ['冬季用电保供专题会议', '会议评估报告', '冬季用电保供专题会议评估报告'],
  ['县政府常务会', '会议申请审批表', '县政府常务会会议申请审批表'],
  ['专题会议', '督办台账', '专题会议督办台账'],
  ['会议', '会议', '会议'],
])('%s + %s', (meeting, paper, title) => expect(paperTitle(meeting, paper)).toBe(title));
