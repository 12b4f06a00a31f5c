/** One page as text recognition read it: two passes over the same picture, each as tesseract's TSV. */
export interface RecognisedPage {
  /** 1-based page of the file. */
  readonly page: number;
  readonly first: string;
  /** The same page with other ways to part ink from paper and to find lines: figures must agree. */
  readonly second: string;
}
