// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
export abstract class FileStore {}
export class FolderStore extends FileStore {
  constructor(readonly d: string) {
    super();
  }
}
