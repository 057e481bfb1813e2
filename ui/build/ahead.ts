// Names in the page what it will need next: the map's code, its worker and its style sheet. The browser asks for
// them when it has asked for everything more urgent, so that a slow link is never idle between two waits.
import type { HtmlTagDescriptor, Plugin } from 'vite';

const MAP = /components\/MapView\.svelte$/;
const WORKER = /maplibre-gl-worker.*\.js$/;

export function ahead(): Plugin {
  return {
    name: 'seamline-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({ tag: 'link', attrs: { crossorigin: true, fetchpriority: 'low', ...attrs }, injectTo: 'head' });
        const tags: HtmlTagDescriptor[] = [];
        for (const [name, item] of Object.entries(bundle)) {
          if (item.type === 'chunk' && item.isDynamicEntry && MAP.test(item.facadeModuleId ?? '')) {
            tags.push(link({ rel: 'modulepreload', href: `/${name}` }));
            for (const style of item.viteMetadata?.importedCss ?? []) tags.push(link({ rel: 'preload', as: 'style', href: `/${style}` }));
          }
          if (WORKER.test(name)) tags.push(link({ rel: 'preload', as: 'fetch', href: `/${name}` }));
        }
        if (tags.length < 3) throw new Error('the map, its worker or its style sheet is not in the build under its name');
        return tags;
      },
    },
  };
}
