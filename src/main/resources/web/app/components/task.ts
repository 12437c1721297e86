import type { ReactiveController, ReactiveControllerHost } from 'lit';

type State = 'initial' | 'pending' | 'complete' | 'error';

interface Options<A extends readonly unknown[], T> {
  readonly task: (args: A, options: { readonly signal: AbortSignal }) => Promise<T>;
  /** Compared one by one: others make the task run anew. */
  readonly args: () => A;
}

interface Views<T> {
  readonly initial?: () => unknown;
  readonly pending?: () => unknown;
  readonly complete?: (value: T) => unknown;
  readonly error?: (error: unknown) => unknown;
}

/** What comes of a task, whatever it depends on. */
export interface Looked<T> {
  readonly value: T | undefined;
  run(): Promise<void>;
  render(views: Views<T>): unknown;
}

/** Something that a component looks up whenever what it depends on has changed. What came last stays until the next is there. */
export class Task<A extends readonly unknown[], T> implements ReactiveController, Looked<T> {
  value: T | undefined;
  private state: State = 'initial';
  private error: unknown;
  private args: A | undefined;
  private running = new AbortController();

  constructor(private readonly host: ReactiveControllerHost, private readonly options: Options<A, T>) {
    host.addController(this);
  }

  hostUpdate(): void {
    const args = this.options.args();
    if (this.args === undefined || args.some((arg, place) => arg !== this.args?.[place])) {
      this.args = args;
      void this.run();
    }
  }

  hostDisconnected(): void {
    this.running.abort();
    this.args = undefined;
  }

  async run(): Promise<void> {
    this.running.abort();
    const running = new AbortController();
    this.running = running;
    this.state = 'pending';
    try {
      const value = await this.options.task(this.options.args(), running);
      this.settle(running, () => {
        this.value = value;
        this.state = 'complete';
      });
    } catch (error) {
      this.settle(running, () => {
        this.error = error;
        this.state = 'error';
      });
    }
  }

  render(views: Views<T>): unknown {
    switch (this.state) {
      case 'initial': return views.initial?.();
      case 'pending': return views.pending?.();
      case 'complete': return views.complete?.(this.value as T);
      case 'error': return views.error?.(this.error);
    }
  }

  private settle(running: AbortController, outcome: () => void): void {
    if (!running.signal.aborted) {
      outcome();
      this.host.requestUpdate();
    }
  }
}
