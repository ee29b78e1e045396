export const asOf = '2026-03-05T02:00:00.000Z';

export const verification = {
  code: '7KQ4-M2XP-9D3T',
  address: 'https://yishi.qingshan.gov.cn/verify/7KQ4M2XP9D3T',
};

/** Text that must stand literally on paper, with characters that only the rare fonts have. */
export const nasty = '李𠮷䶮 #eval() $x$ *b* _i_ `c` [d] <e> @f \\g // h /* i */ = j {{k}} “引”—…';

/** Four lines of 小标宋. */
export const longTitle =
  '青山市人民政府办公室关于召开全市安全生产暨消防安全、防汛抗旱、森林草原防灭火和道路交通安全工作专题研究部署会议并开展重点行业领域隐患整治情况调度的通知';

/** Sixty people, in rank order. */
export const sixty = Array.from({ length: 60 }, (_, i) => ({
  unit: `青山市${['应急管理局', '住房和城乡建设局', '市场监督管理局', '发展和改革委员会'][i % 4]!}`,
  name: ['王建国', '李𠮷', '欧阳·买买提·艾力', '张䶮'][i % 4]!,
  post: ['局长', '副局长', '二级巡视员'][i % 3]!,
}));

export const names = sixty.map((person) => person.name);

export const longText = '会议认为，安全生产事关人民群众生命财产安全，必须坚持问题导向、压实各方责任。'.repeat(12);
