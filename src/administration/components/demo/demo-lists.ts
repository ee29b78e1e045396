import type {
  BoardView,
  BulkBarView,
  CompareView,
  EmptyView,
  ExportLinksView,
  FilterBarView,
  TableView,
} from '../../../platform/web/components/list-views.js';
import type { PagerView } from '../../../platform/web/key-paging.js';
import { example, type Part } from '../part.js';

export const lists: Part = {
  title: '清单',
  examples: [
    example<FilterBarView>('filter-bar', {
      action: '/meetings',
      fields: [
        { id: 'x-word', name: 'q', label: '名称或编号', value: '营商' },
        {
          id: 'x-state',
          name: 'state',
          label: '状态',
          options: [
            { value: 'PREPARING', label: '筹备中', checked: true },
            { value: 'ENDED', label: '已召开' },
          ],
        },
      ],
      applied: [
        { label: '名称含“营商”', url: '/meetings?state=PREPARING' },
        { label: '筹备中', url: '/meetings?q=1' },
      ],
      clear: '/meetings',
    }),
    example<TableView>('data-table', {
      caption: '会议',
      acts: true,
      select: { form: 'x-bulk', name: 'id' },
      columns: [
        { label: '会议' },
        { label: '时间', url: '/meetings?sort=time', sorted: 'descending' },
        { label: '状态' },
        { label: '人数', number: true },
      ],
      rows: [
        {
          id: '1',
          spoken: '优化营商环境专题研究会议',
          cells: [
            { label: '会议', text: '优化营商环境专题研究会议', url: '/meetings', mark: '内部' },
            { label: '时间', at: '2026-11-23T06:30:00.000Z', note: '二号楼 305' },
            { label: '状态', tag: { label: '筹备就绪', kind: 'ok' } },
            { label: '人数', text: '12', number: true },
          ],
          acts: [{ label: '复制', url: '/meetings/new', spoken: '复制 优化营商环境专题研究会议' }],
        },
        {
          id: '2',
          spoken: '第 14 次县长办公会议',
          cells: [
            { label: '会议', text: '第 14 次县长办公会议', url: '/meetings' },
            { label: '时间', text: '' },
            { label: '状态', tag: { label: '回执 9/12', kind: 'wait' } },
            { label: '人数', text: '23', number: true },
          ],
        },
      ],
      foot: [{ text: '合计' }, { text: '' }, { text: '' }, { text: '35', number: true }],
    }),
    example<BulkBarView>('bulk-bar', {
      form: 'x-bulk',
      all: true,
      acts: [
        { label: '同意', intent: 'approve', primary: true },
        { label: '提醒', intent: 'remind' },
      ],
      note: '下一页说明哪些不能办理。',
    }),
    example<{ pager: PagerView }>('pager', {
      pager: { text: '第 21–40 项，共 137 项', previous: '/meetings?before=1', next: '/meetings?after=1' },
    }),
    example<ExportLinksView>('export-links', {
      links: [
        { label: 'CSV', url: '/meetings.csv' },
        { label: 'XLSX', url: '/meetings.xlsx' },
      ],
    }),
    example<EmptyView>('empty', {
      text: '还没有议题。先添加议题，才能签发通知。',
      url: '/meetings',
      label: '添加议题',
    }),
    example<CompareView>('compare', {
      caption: '第 1 版与第 2 版',
      left: '第 1 版 孙蕾 11月12日',
      right: '第 2 版 孙蕾 11月13日',
      rows: [
        { label: '列席单位', before: '住建局', after: '住建局、财政局', changed: true },
        { label: '预期成果', before: '', after: '建议方案一份', changed: true },
        { label: '地点', before: '二号楼 305', after: '二号楼 305' },
      ],
    }),
    example<BoardView>('board', {
      caption: '督办看板',
      columns: [
        {
          label: '在办',
          total: 2,
          cards: [
            {
              title: '老城区雨污分流改造方案细化',
              url: '/meetings',
              note: '住建局 石广厦 · 11月19日',
              tag: { label: '逾期', kind: 'red' },
            },
            {
              title: '企业开办材料精简',
              url: '/meetings',
              note: '政务服务局 · 12月5日',
              tag: { label: '正常', kind: 'green' },
            },
          ],
        },
        { label: '待核验', total: 0, cards: [] },
        {
          label: '已销号',
          total: 21,
          cards: [
            {
              title: '冬春农田水利清单',
              url: '/meetings',
              note: '农业农村局',
              tag: { label: '已销号', kind: 'closed' },
            },
          ],
          more: { url: '/meetings', label: '查看全部 21 项' },
        },
      ],
    }),
  ],
};
