// What the benches of the pages do inside a page. Put into it before its own code runs.
window.bench = {
  stood: {},

  /** Notes when log, inbox and ground stand for the first time, in ms from the first request. */
  watch() {
    const wanted = { log: '.watch .log li', inbox: '.watch .inbox' };
    const marks = ['ground-sketched', 'ground-drawn'];
    const look = setInterval(() => {
      for (const [name, where] of Object.entries(wanted))
        if (!this.stood[name] && document.querySelector(where)) this.stood[name] = performance.now();
      for (const name of marks) {
        const mark = performance.getEntriesByName(name)[0];
        if (mark) this.stood[name] = mark.startTime;
      }
      if (this.stands(['log', 'inbox', 'ground-drawn'])) clearInterval(look);
    }, 20);
  },

  stands(names) {
    return names.every((name) => this.stood[name]);
  },

  /** What was fetched, when, and how many bytes of it crossed the link. */
  files() {
    return ['resource', 'navigation']
      .flatMap((type) => performance.getEntriesByType(type))
      .map((one) => ({
        name: one.name.replace(location.origin, ''),
        from: one.startTime,
        first: one.responseStart,
        to: one.responseEnd,
        size: one.transferSize,
        whole: one.decodedBodySize,
      }));
  },

  /** How many points of a picture have each colour. */
  async colours(shot) {
    const image = await createImageBitmap(await (await fetch(shot)).blob());
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const count = {};
    for (let at = 0; at < data.length; at += 4) {
      const key = `#${[0, 1, 2].map((part) => data[at + part].toString(16).padStart(2, '0')).join('')}`;
      count[key] = (count[key] ?? 0) + 1;
    }
    return count;
  },

  /** Lets things move once a second, in so many bursts, as messages on the page's own live connection. */
  move({ count, batches }) {
    const socket = this.sockets.at(-1);
    let batch = 0;
    this.feed = setInterval(() => {
      const turn = Math.floor(batch / batches);
      const from = (batch % batches) * (count / batches);
      for (let number = from; number < from + count / batches; number += 1) {
        const data = JSON.stringify({ event: 'object', object: this.thing(number, turn, count) });
        socket.onmessage(new MessageEvent('message', { data }));
      }
      batch += 1;
    }, 1_000 / batches);
  },

  stop() {
    clearInterval(this.feed);
  },

  /** One thing in a grid over the seam and its surroundings; each drives its own circle. */
  thing(number, turn, count) {
    const side = Math.ceil(Math.sqrt(count));
    const angle = turn * 0.7 + number;
    const lat = 33.5 + (3.5 * Math.floor(number / side)) / side + 0.02 * Math.sin(angle);
    const lon = 42 + (4 * (number % side)) / side + 0.02 * Math.cos(angle);
    const now = Date.now();
    return {
      id: `moving-${number}`, proc: 'report', kind: 'report.spot', status: 'received', party: 'federal',
      title: { id: 'title-report-spot', args: { grid: '38SME4483', size: 4, activity: 'moving' } },
      place: { lat_e7: Math.round(lat * 1e7), lon_e7: Math.round(lon * 1e7), precision_m: 100, mgrs: '38SME4483' },
      geometry: null, sidc: '10032500001313000000', label: { level: 'restricted', caveats: [] }, grade: 'B2',
      times: { observed: now, reported: 0, received: now }, version: turn + 1, corrected: false, withdrawn: false,
      gone: '', exercise: true, flags: [], due_at: 0, ticks: [], event: '', dataset: '',
    };
  },

  /** Times between frames, ms, and of tasks that held the page for 50 ms or more. */
  frames(seconds) {
    return new Promise((done) => {
      const intervals = [];
      const long = [];
      const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration)));
      observer.observe({ type: 'longtask' });
      let last = performance.now();
      const end = last + seconds * 1_000;
      const frame = (now) => {
        intervals.push(now - last);
        last = now;
        if (now < end) requestAnimationFrame(frame);
        else done({ intervals, long });
      };
      requestAnimationFrame(frame);
    });
  },

  /** From the next key to the first frame that has the palette, ms: what somebody waits for. */
  opening() {
    this.opened = new Promise((done) => {
      const pressed = () => {
        const began = performance.now();
        const look = () => {
          if (document.querySelector('dialog[open] [role=option]')) requestAnimationFrame(() => done(performance.now() - began));
          else setTimeout(look);
        };
        look();
      };
      addEventListener('keydown', pressed, { once: true, capture: true });
    });
  },

  /** From a text typed into the palette to the frame after its answer, ms. */
  answer(text) {
    return new Promise((done) => {
      const input = document.querySelector('dialog[open] [role=combobox]');
      const began = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    });
  },

  sockets: [],
};

window.WebSocket = class extends WebSocket {
  constructor(...all) {
    super(...all);
    window.bench.sockets.push(this);
  }
};
window.bench.watch();
