import type { ConfirmView } from '../../../platform/web/components/fact-views.js';
import type {
  FieldDateView,
  FieldFileView,
  FieldLabelView,
  FieldPartView,
  FieldPeopleView,
  FormActsView,
} from '../../../platform/web/components/form-views.js';
import type { ConflictView, FieldView, FormView } from '../../../platform/web/form-view.js';
import { monthPick } from '../../../platform/web/forms/month-pick.js';
import { example, type Part } from '../part.js';

type Translate = (key: string, args?: Record<string, unknown>) => string;

const field = (name: string, label: string, more: Partial<FieldView> = {}): FieldView => ({
  id: `f-${name}`,
  name,
  label,
  value: '',
  ...more,
});
const people = [
  { id: '1', name: '张建国', unitName: '政府办公室', post: '副主任' },
  { id: '2', name: '张建华', unitName: '财政局', post: '科长' },
];
const errors = [
  { id: 'f-date', text: '日期：2026年2月30日不存在，2月最后一天是28日（星期六）' },
  { id: 'f-chair', text: '主持人：未找到“张建”，请从候选人中选择' },
];
const asking: FormView = { action: '/meetings/1/cancellation', fields: {}, errors: [], once: 'x' };

/** Every component of a form, right and wrong. */
export const forms = (at: string, t: Translate): Part => ({
  title: '表单',
  examples: [
    example<{ form: FormView }>('error-summary', { form: { ...asking, errors } }),
    example<{ conflict: ConflictView[] }>('conflict', {
      conflict: [{ label: '地点', theirs: '二号楼 102', mine: '二号楼 305' }],
    }),
    example<FieldPartView>('field-text', {
      field: field('title', '会议名称', { hint: '例如 冬春农田水利建设专题会议' }),
    }),
    example<FieldPartView>('field-area', {
      rows: 3,
      field: field('purpose', '会议目的', { error: '请填写会议目的，一两句话' }),
    }),
    example<FieldPartView>('field-choice', {
      field: field('type', '会议类型', {
        options: [
          { value: 'TOPIC', label: '专题会议', hint: '针对特定问题或议题，可以作出决定', checked: true },
          { value: 'JOINT', label: '联席会议', hint: '几个单位联合召开，协调跨部门问题' },
        ],
      }),
    }),
    example<FieldPartView>('field-boxes', {
      field: field('equipment', '设备', {
        optional: true,
        options: [
          { value: 'A', label: '投影', checked: true },
          { value: 'B', label: '视频终端', disabled: true, hint: '检修中' },
        ],
      }),
    }),
    example<FieldPartView>('field-select', {
      field: field('unit', '主办单位', { options: [{ value: '1', label: '政府办公室', checked: true }] }),
    }),
    example<FieldPartView>('field-flag', {
      field: field('major', '三重一大事项', { value: '1', hint: '须集体决策，不得临时动议' }),
    }),
    example<FieldDateView>('field-date', {
      field: field('date', '日期', {
        value: '2026-2-30',
        hint: '例如 2026-12-1 或 12月1日',
        error: errors[0]!.text.slice(3),
      }),
      pick: {
        ...monthPick(
          'date',
          { typed: '2026-2-10' },
          at,
          new Map([
            ['2026-02-14', 'WORK'],
            ['2026-02-16', 'OFF'],
          ]),
          t,
        ),
        open: true,
      },
    }),
    example<FieldPartView>('field-time', { field: field('starts', '开始', { value: '9点半' }), said: '09:30' }),
    example<FieldPartView>('field-money', {
      field: field('cost', '费用估算', { value: '1.2万', optional: true }),
      said: '12,000 元',
    }),
    example<FieldPeopleView>('field-people', {
      field: field('chair', '主持人', { value: '张建', error: '未找到“张建”，请选择：' }),
      picker: {
        idsName: 'chairIds',
        chosen: [{ id: '3', name: '何伟', unitName: '市场监管局', post: '局长' }],
        ambiguous: [{ typed: '张建', candidates: people }],
        unknown: [],
      },
    }),
    example<FieldLabelView>('field-label', {
      field: field('label', '密级', {
        hint: '按内容最高的一项确定',
        options: [
          { value: 'INTERNAL', label: '内部', hint: '本单位人员知悉', checked: true },
          { value: 'SECRET', label: '机密', hint: '本系统禁止处理，选择后将停止办理' },
        ],
      }),
      stops: '选择“秘密”及以上时，已填内容不保存，请改用涉密渠道。',
    }),
    example<FieldFileView>('field-file', {
      field: field('files', '会议材料', { hint: '每个文件不超过 50 MB' }),
      multiple: true,
      maxBytes: 52_428_800,
      files: [
        { name: '建议方案.pdf', size: '1.2 MB', tag: { label: '已接收', kind: 'ok' }, remove: 'removeFile:1' },
        { name: '程序.exe', size: '3 MB', error: '不接收可执行文件' },
      ],
    }),
    example<FormActsView>('form-acts', {
      primary: { label: '提交审批' },
      others: [{ label: '保存草稿', intent: 'save', key: 'ctrl+s' }],
      back: '/meetings',
    }),
    example<ConfirmView>('confirm', {
      what: '取消“优化营商环境专题研究会议”',
      consequences: ['12 人将收到取消通知（收件箱、邮件）', '二号楼 305 立即释放', '取消后不能恢复，只能另行申请'],
      form: asking,
      asked: [field('reason', '取消原因', { hint: '写入通知' })],
      act: '取消会议',
      back: '/meetings',
    }),
  ],
});
