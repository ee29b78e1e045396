import { stepsOf } from './steps.rules.js';

const one = (act: string, at = '1', actorName = '孙蕾') => ({ act, at, actorName });

test.each<[string, ReturnType<typeof one>[], string[]]>([
  ['a notice and the state it brings', [one('meeting.issueNotice'), one('notice.issue')], ['notice.issue']],
  ['a change says what it is', [one('meeting.changeNotice'), one('notice.issue')], ['meeting.changeNotice']],
  ['another time', [one('meeting.open', '1'), one('session.open', '2')], ['meeting.open', 'session.open']],
  ['somebody else', [one('meeting.end', '1', '高书岚'), one('session.close')], ['meeting.end', 'session.close']],
  ['the last approval', [one('approval.APPROVE'), one('meeting.approve')], ['approval.APPROVE', 'meeting.approve']],
  ['two of a kind', [one('people.add'), one('people.add')], ['people.add', 'people.add']],
])('%s', (_, acts, shown) => expect(stepsOf(acts).map(({ act }) => act)).toEqual(shown));
