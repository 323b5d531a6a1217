import type { Locator, Page } from 'playwright-core';

/** The console as a person finds their way on it: by roles, names and what is written. */
export class ConsolePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get state(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  get headline(): Locator {
    return this.page.getByRole('region', { name: 'Pipeline' }).getByRole('status');
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: 'Rate of the simulator' });
  }

  get tweets(): Locator {
    return this.page.getByRole('region', { name: 'Live tweets, newest first' }).getByRole('listitem');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async reaches(state: string): Promise<void> {
    await this.state.filter({ hasText: state }).waitFor();
  }

  async says(headline: string | RegExp): Promise<void> {
    await this.headline.filter({ hasText: headline }).waitFor();
  }

  /** Tweets a second, as the page measures them. */
  async measuredRate(): Promise<number> {
    const words = await this.page.getByText('Measured rate:').locator('..').textContent();
    return Number((words ?? '').replace(/[^\d.]/g, ''));
  }

  /** Resolves as soon as `check` holds; what it last saw is in the error otherwise. */
  async until<Value>(look: () => Promise<Value>, check: (value: Value) => boolean, timeoutMs = 30_000): Promise<Value> {
    const deadlineMs = Date.now() + timeoutMs;
    for (;;) {
      const value = await look();
      if (check(value)) return value;
      if (Date.now() > deadlineMs) throw new Error(`still ${JSON.stringify(value)} after ${timeoutMs} ms`);
      await this.page.waitForTimeout(100);
    }
  }

  /** How far anything sticks out of the page sideways, px. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
