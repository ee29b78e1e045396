import type { PersonRole } from '../../platform/access/roles.js';

/* The demo organ (pages.md §5). Invented; the tests' cast is the same people. */

/** The one password of the demo organ's people; shown on its sign-in page. */
export const demoPassword = 'Yunxi-2026';

export const demoOrgan = {
  name: '云溪县人民政府办公室',
  shortName: '云溪县政府办',
  documentCode: '云政办',
  fondsCode: 'J001',
  region: '云溪县',
  zone: 'Asia/Shanghai',
};

export interface DemoUnit {
  code: string;
  name: string;
  shortName: string;
  /** User name of the leader in whose line it is. */
  leader: string;
  /** Only where outside people are registered. */
  outside?: boolean;
}

export const demoUnits: DemoUnit[] = [
  { code: 'XZF', name: '云溪县人民政府', shortName: '县政府', leader: 'liangzhengchuan' },
  { code: 'BGS', name: '县政府办公室', shortName: '政府办公室', leader: 'shenyiping' },
  { code: 'FGJ', name: '县发展和改革局', shortName: '发改局', leader: 'shenyiping' },
  { code: 'CZJ', name: '县财政局', shortName: '财政局', leader: 'shenyiping' },
  { code: 'NYJ', name: '县农业农村局', shortName: '农业农村局', leader: 'shaoliqun' },
  { code: 'ZJJ', name: '县住房和城乡建设局', shortName: '住建局', leader: 'shaoliqun' },
  { code: 'SJJ', name: '县市场监督管理局', shortName: '市场监管局', leader: 'gaoshulan' },
  { code: 'ZWJ', name: '县政务服务局', shortName: '政务服务局', leader: 'gaoshulan' },
  { code: 'YJJ', name: '县应急管理局', shortName: '应急局', leader: 'shenyiping' },
  { code: 'ZJ', name: '外请专家', shortName: '专家', leader: 'shenyiping', outside: true },
];

type Standing = 'HEAD' | 'DEPUTY' | 'LIAISON' | 'MEMBER';

export interface DemoPerson {
  userName: string;
  name: string;
  unit: string;
  post: string;
  standing: Standing;
  roles: PersonRole[];
  expert?: boolean;
}

const person = (
  userName: string,
  name: string,
  unit: string,
  post: string,
  standing: Standing = 'MEMBER',
  roles: PersonRole[] = [],
): DemoPerson => ({ userName, name, unit, post, standing, roles });

const bureau = (unit: string, short: string, people: [string, string][]): DemoPerson[] => [
  person(people[0]![0], people[0]![1], unit, `${short}局长`, 'HEAD'),
  person(people[1]![0], people[1]![1], unit, `${short}副局长`, 'DEPUTY'),
  person(people[2]![0], people[2]![1], unit, `${short}办公室主任（联络员）`, 'LIAISON'),
];

/** In the order of official lists. */
export const demoPeople: DemoPerson[] = [
  person('liangzhengchuan', '梁正川', 'XZF', '县长', 'HEAD', ['LEADER']),
  person('shenyiping', '沈亦平', 'XZF', '常务副县长', 'DEPUTY', ['LEADER']),
  person('gaoshulan', '高书岚', 'XZF', '副县长', 'DEPUTY', ['LEADER']),
  person('shaoliqun', '邵立群', 'XZF', '副县长', 'DEPUTY', ['LEADER']),
  person('zhoumin', '周敏', 'BGS', '主任', 'HEAD', ['SECRETARY']),
  person('dingruogu', '丁若谷', 'BGS', '副主任', 'DEPUTY', ['SECRETARY']),
  person('sunlei', '孙蕾', 'BGS', '会务科科长', 'MEMBER', ['SECRETARY']),
  person('luxiaoyu', '陆小雨', 'BGS', '会务科科员', 'MEMBER', ['SECRETARY']),
  person('linxiao', '林晓', 'BGS', '秘书科秘书', 'MEMBER', ['SECRETARY']),
  person('tianyiming', '田一鸣', 'BGS', '秘书科秘书', 'MEMBER', ['SECRETARY']),
  person('qinyue', '秦岳', 'BGS', '督查室主任', 'MEMBER', ['FOLLOWUP']),
  person('baixiaotang', '白晓棠', 'BGS', '督查室科员', 'MEMBER', ['FOLLOWUP']),
  person('fanghui', '方慧', 'BGS', '档案员', 'MEMBER', ['ARCHIVIST']),
  person('gujianning', '顾建宁', 'BGS', '保密员', 'MEMBER', ['SECRECY']),
  person('pengli', '彭立', 'BGS', '监督员', 'MEMBER', ['OVERSIGHT']),
  person('haoying', '郝颖', 'BGS', '财务科科长', 'MEMBER', ['FINANCE']),
  person('wangtao', '王涛', 'BGS', '会场技术员', 'MEMBER', ['ROOM_KEEPER', 'SUPPORT']),
  person('yuanshuai', '袁帅', 'BGS', '系统管理员', 'MEMBER', ['SYS_ADMIN']),
  person('shijing', '施静', 'BGS', '安全管理员', 'MEMBER', ['SEC_ADMIN']),
  person('caoyang', '曹洋', 'BGS', '安全审计员', 'MEMBER', ['AUDIT_ADMIN']),
  ...bureau('FGJ', '发改局', [
    ['luowentao', '罗文韬'],
    ['jiangyan', '江雁'],
    ['lvpin', '吕品'],
  ]),
  ...bureau('CZJ', '财政局', [
    ['qiankeqin', '钱克勤'],
    ['hongxia', '洪霞'],
    ['yinyihang', '尹一航'],
  ]),
  ...bureau('NYJ', '农业农村局', [
    ['niuchunsheng', '牛春生'],
    ['xiahe', '夏禾'],
    ['duanxiaoman', '段小满'],
  ]),
  ...bureau('ZJJ', '住建局', [
    ['shiguangsha', '石广厦'],
    ['duruo', '杜若'],
    ['lusen', '卢森'],
  ]),
  ...bureau('SJJ', '市场监管局', [
    ['hewei', '何伟'],
    ['tangyue', '唐月'],
    ['jiangzhou', '蒋舟'],
  ]),
  ...bureau('ZWJ', '政务服务局', [
    ['mahong', '马红'],
    ['ouyangjingya', '欧阳静雅'],
    ['youjia', '尤佳'],
  ]),
  ...bureau('YJJ', '应急局', [
    ['leizhendong', '雷震东'],
    ['maimaiti', '买买提·艾力'],
    ['zhaoyan', '赵䶮'],
  ]),
  { ...person('xuhuaigu', '许怀谷', 'ZJ', '县行政学校教授'), expert: true },
  { ...person('yanwen', '严雯', 'ZJ', '水利规划院高级工程师'), expert: true },
  { ...person('tangliyan', '汤立言', 'ZJ', '律师'), expert: true },
];

/** The people offered on the demo organ's sign-in page, one for each kind of work. */
export const demoSignIns = [
  'liangzhengchuan',
  'gaoshulan',
  'zhoumin',
  'sunlei',
  'linxiao',
  'hewei',
  'qinyue',
  'baixiaotang',
  'pengli',
  'gujianning',
  'fanghui',
  'yuanshuai',
  'shijing',
  'caoyang',
].map((userName) => ({ userName }));
