// Where the reader is, kept in the address after '#', so that a reload and the Back key work offline.
export const PAGES = ['watch', 'operations', 'lines', 'seam', 'centre', 'understanding', 'sharing', 'evidence', 'partners', 'people', 'settings'] as const;
export type Page = (typeof PAGES)[number] | 'link';

class Route {
  page = $state<Page>('watch');
  rest = $state('');

  start(): void {
    window.addEventListener('hashchange', () => this.read());
    this.read();
  }

  go(page: Page, rest = ''): void {
    location.hash = rest ? `#/${page}/${encodeURIComponent(rest)}` : `#/${page}`;
    // The browser tells of it later; whoever goes somewhere wants to be there.
    this.read();
  }

  /** Forgets what the address says without leaving it in the history: a ticket is used once. */
  clear(): void {
    history.replaceState(null, '', '#/watch');
    this.read();
  }

  private read(): void {
    const [page = '', rest = ''] = location.hash.replace(/^#\/?/, '').split('/', 2);
    this.page = page === 'link' || (PAGES as readonly string[]).includes(page) ? (page as Page) : 'watch';
    try {
      this.rest = decodeURIComponent(rest);
    } catch {
      this.rest = '';
    }
  }
}

export const route = new Route();
