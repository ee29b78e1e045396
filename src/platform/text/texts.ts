// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
export class Texts {
  static load() {
    return new Texts();
  }
  t(key: string, _args?: object): string {
    return key;
  }
  has(_key: string): boolean {
    return true;
  }
}
