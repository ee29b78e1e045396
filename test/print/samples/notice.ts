import type { NoticeData } from '../../../src/platform/print/papers/notice.js';
import { asOf, longText, longTitle, names, nasty, sixty, verification } from './marks.js';

export const short: NoticeData = {
  form: 'official',
  asOf,
  organMark: '青山市人民政府办公室文件',
  number: '青政办发〔2026〕12号',
  title: '青山市人民政府办公室关于召开全市安全生产工作专题会议的通知',
  addressees: '各县（区）人民政府，市政府各部门、各直属机构',
  opening:
    '为贯彻落实省委、省政府关于安全生产工作的部署，研究解决当前突出问题，经市政府同意，决定召开全市安全生产工作专题会议。现将有关事项通知如下：',
  meeting: '全市安全生产工作专题会议',
  time: '2026年3月12日（星期四）9:00—11:30',
  checkIn: '8:50',
  place: '市政府主楼三楼第一会议室',
  chair: '王建国副市长',
  members: ['市应急局主要负责人', '市住房城乡建设局主要负责人', '各县（区）人民政府分管负责人'],
  nonVoting: ['市安委会办公室有关同志'],
  agenda: [
    { title: '听取市应急局关于一季度安全生产形势的汇报', presenter: '市应急局', minutes: 20 },
    { title: '研究重点行业领域隐患整治工作方案', presenter: '市安委会办公室', minutes: 60 },
  ],
  reply: '请于3月9日17:30前通过系统或按附件1报送参会人员名单。',
  discipline: '请参会人员提前10分钟入场，会议期间手机关机或置于静音状态。',
  replySlip: { deadline: '2026年3月9日17:30' },
  attachments: ['参会名额分配表'],
  signature: { organ: '青山市人民政府办公室', date: '2026-03-05' },
  contact: { name: '陈静', phone: '0571-88880000' },
  endBlock: {
    copyTo: ['市委办公室', '市人大常委会办公室', '市政协办公室', '市纪委监委机关', '青山军分区'],
    printedBy: '青山市人民政府办公室',
    printedOn: '2026-03-05',
  },
  verification,
};

export const internal: NoticeData = {
  form: 'internal',
  asOf,
  title: '关于召开局务会议的通知',
  addressees: '局领导，各处室',
  opening: '定于近期召开局务会议，现将有关事项通知如下：',
  meeting: '局务会议',
  time: '2026年3月6日（星期五）9:00',
  place: '办公楼302会议室',
  signature: { organ: '办公室', date: '2026-03-05' },
  draft: true,
};

export const change: NoticeData = {
  ...internal,
  draft: false,
  title: '关于变更局务会议时间和地点的通知',
  opening:
    '因第一会议室设备检修，原《关于召开局务会议的通知》（青应急办〔2026〕3号）所定时间、地点变更如下，其他事项不变：',
  time: undefined,
  place: undefined,
  changes: [
    { item: '会议时间', from: '2026年3月6日（星期五）9:00', to: '2026年3月9日（星期一）14:30' },
    { item: '会议地点', from: '办公楼302会议室', to: '办公楼501会议室' },
  ],
};

export const long: NoticeData = {
  ...short,
  secrecyMark: '内部',
  urgency: '特急',
  title: longTitle,
  opening: [longText, longText],
  members: names,
  discipline: [longText, longText],
  secrecy: longText,
  replySlip: { deadline: '2026年3月9日17:30', rows: sixty.map((p) => ({ ...p, phone: '0571-88880000' })) },
};

export const nastyNotice: NoticeData = {
  ...short,
  title: `关于${nasty}的通知`,
  addressees: nasty,
  opening: nasty,
  chair: nasty,
  members: [nasty],
  agenda: [{ title: nasty, presenter: nasty, minutes: 1 }],
  watermark: `${nasty} 10:00`,
  contact: { name: nasty, phone: nasty },
};
