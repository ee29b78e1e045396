/** Somebody who does not come: why, whom he sends, and whether the chair has granted it. */
interface Leaving {
  who: string;
  reason: string;
  substitute?: string;
  granted?: boolean;
}

/** Who has not answered yet, and who asks for leave; everybody else comes. */
export interface Answers {
  silent?: string[];
  leaving?: Leaving[];
}

export const answers: Record<string, Answers> = {
  executive14: {
    silent: ['gaoshulan', 'hewei', 'mahong'],
    leaving: [
      { who: 'shenyiping', reason: '赴市参加防汛抗旱总结会。', granted: true },
      { who: 'luowentao', reason: '当天陪同省发改委调研组。', substitute: 'jiangyan' },
    ],
  },
  safety: {
    silent: [
      ...['shaoliqun', 'hewei', 'mahong', 'jiangyan', 'tangyue', 'ouyangjingya', 'yinyihang'],
      ...['duanxiaoman', 'lusen', 'jiangzhou', 'zhaoyan', 'haoying', 'gujianning'],
    ],
    leaving: [{ who: 'gaoshulan', reason: '外出学习。', granted: true }],
  },
  business: { silent: ['jiangzhou', 'youjia'] },
  executive13: { leaving: [{ who: 'gaoshulan', reason: '赴省参加教育工作会议。', granted: true }] },
  economy: {
    leaving: [{ who: 'mahong', reason: '参加市政务服务现场会。', substitute: 'ouyangjingya', granted: true }],
  },
  drainage: { leaving: [{ who: 'leizhendong', reason: '带队处置山林火情。', granted: true }] },
};
