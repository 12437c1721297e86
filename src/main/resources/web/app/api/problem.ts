export interface Violation {
  readonly field: string;
  readonly message: string;
}

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly violations?: readonly Violation[];
  readonly articleId?: string;
  readonly conflictingId?: string;
  readonly errorId?: string;
}

/** Whatever kept a call from being answered, told so that a person knows what to do. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly violations: readonly Violation[] = [],
    readonly body: ProblemBody = {},
  ) {
    super(`${title}: ${detail}`);
  }

  static async of(answer: Response): Promise<Problem> {
    const body = await answer.json().catch(() => ({})) as ProblemBody;
    const wait = answer.headers.get('Retry-After');
    const detail = body.detail ?? `The service answered ${answer.status}.`;
    return new Problem(
      answer.status,
      body.title ?? answer.statusText,
      wait === null ? detail : `${detail} Try again in ${wait} s.`,
      body.violations ?? [],
      body,
    );
  }

  static unreachable(): Problem {
    return new Problem(0, 'The service does not answer', 'Check that it runs and that this machine reaches it, then try again.');
  }

  static from(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0, 'The page failed', String(error));
  }

  get gone(): boolean {
    return this.status === 404 || this.status === 410;
  }
}
