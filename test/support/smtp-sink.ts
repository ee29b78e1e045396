import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/**
 * What the sink does with a mail for one recipient: takes it, refuses it with a code (450 for now, 550 for good), never
 * answers, hangs up when it has the whole text but has not said so (`drop`), or takes it and then hangs up without
 * saying so (`drop-after`: the sender cannot know that it arrived).
 */
export type SinkAnswer = 'accept' | 'hang' | 'drop' | 'drop-after' | number;

/** Decides per recipient; `attempt` counts from 1 how often this recipient was tried. */
export type SinkScript = (recipient: string, attempt: number) => SinkAnswer;

/** One mail as it arrived. */
export interface SunkMail {
  recipients: string[];
  raw: string;
  mail: ParsedMail;
}

/** A real SMTP server on a free port that keeps what it is sent. */
export class SmtpSink {
  private server!: SMTPServer;
  private readonly sockets = new Map<number, Socket>();
  private readonly attempts = new Map<string, number>();
  private readonly arrived: SunkMail[] = [];
  private script: SinkScript = () => 'accept';
  /** How long each mail takes, in milliseconds. */
  slowness = 0;

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await sink.listen();
    return sink;
  }

  /** Listens again, at the same address after `close`. */
  async listen(port = 0): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) => this.recipient(address, done),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => void this.take(Buffer.concat(parts), session, done));
      },
    });
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket: Socket) => {
      const { remotePort } = socket;
      this.sockets.set(remotePort!, socket);
      socket.on('close', () => this.sockets.delete(remotePort!));
    });
    this.server.listen(port, '127.0.0.1');
    await once(this.server.server, 'listening');
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** From now on behaves so: always the same, or by recipient. */
  behave(script: SinkScript | SinkAnswer): void {
    this.script = typeof script === 'function' ? script : () => script;
  }

  /** The mails that arrived, oldest first; to one recipient if named. */
  messages(recipient?: string): SunkMail[] {
    return this.arrived.filter((one) => !recipient || one.recipients.includes(recipient));
  }

  /** How often a recipient was tried. */
  tried(recipient: string): number {
    return this.attempts.get(recipient) ?? 0;
  }

  clear(): void {
    this.arrived.length = 0;
    this.attempts.clear();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy();
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  private recipient(address: string, done: (error?: Error) => void): void {
    this.attempts.set(address, this.tried(address) + 1);
    const answer = this.answer([address]);
    if (answer === 'hang') return;
    done(typeof answer === 'number' ? refusal(answer) : undefined);
  }

  private async take(bytes: Buffer, session: SMTPServerSession, done: (error?: Error) => void): Promise<void> {
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    const answer = this.answer(recipients);
    if (this.slowness) await pause(this.slowness);
    if (answer !== 'drop') {
      this.arrived.push({ recipients, raw: bytes.toString('latin1'), mail: await simpleParser(bytes) });
    }
    if (answer === 'accept') return done();
    this.sockets.get(session.remotePort)?.destroy();
  }

  private answer(recipients: string[]): SinkAnswer {
    for (const recipient of recipients) {
      const answer = this.script(recipient, this.tried(recipient));
      if (answer !== 'accept') return answer;
    }
    return 'accept';
  }
}

function refusal(code: number): Error {
  return Object.assign(new Error(code < 500 ? 'Try again later' : 'No such mailbox'), { responseCode: code });
}
