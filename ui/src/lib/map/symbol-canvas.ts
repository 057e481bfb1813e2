// All symbols in one call of the graphics card, on a canvas of their own above the map. Thousands of them move
// once a second; the map's own symbols would be cut into tiles and laid out anew each time, and the ground
// beneath them drawn again. Both canvases are drawn in the same frame, so that they never part.
import type { Map as MapLibre } from 'maplibre-gl';

import { ATLAS_PX, Shelves, type Cell } from './atlas';
import { crowding, NO_MARKS, sizes, type Marks, type View } from './marks';
import { mercatorX, mercatorY, WORLD_PX } from './mercator';

type Picture = { image: ImageData; ratio: number } | null;

const VERTEX = `#version 300 es
in vec2 place;
in vec4 corner;
in vec2 look;
uniform vec2 centre;
uniform vec2 viewport;
uniform vec2 scale;
uniform float world;
out vec2 uv;
out float opacity;
void main() {
  vec2 at = (place - centre) * world + corner.xy * mix(scale.x, scale.y, look.x);
  gl_Position = vec4(at / viewport * vec2(2.0, -2.0), 0.0, 1.0);
  uv = corner.zw;
  opacity = look.y;
}`;
const FRAGMENT = `#version 300 es
precision mediump float;
in vec2 uv;
in float opacity;
uniform sampler2D images;
out vec4 colour;
void main() {
  colour = texture(images, uv) * opacity;
}`;
/** Of each corner: the place of the symbol, where the corner lies from there and in the atlas, the look. */
const FLOATS = 8;
const CORNERS = [[0, 0], [1, 0], [0, 1], [1, 1]] as const;
/** Two triangles. Not one symbol drawn many times: without a graphics card each would be a call of its own. */
const TRIANGLES = [0, 1, 2, 1, 3, 2] as const;

export class SymbolCanvas {
  marks = NO_MARKS;
  private readonly canvas = document.createElement('canvas');
  private gl: WebGL2RenderingContext | null = null;
  private uniforms: Record<string, WebGLUniformLocation | null> = {};
  private shelves = new Shelves();
  private cells = new Map<string, Cell | null>();
  private ratio = 1;
  private origin: [number, number] = [0, 0];
  /** Symbols for which there are indices. */
  private room = 0;
  private stale = true;
  private frame = 0;
  private drawn = '';

  /** draw: makes the image of an icon. */
  constructor(private readonly map: MapLibre, private readonly draw: (icon: string) => Promise<Picture>) {
    this.canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none';
    map.getCanvasContainer().append(this.canvas);
    // What the graphics card held has gone with it; the map sees to its own.
    this.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    this.canvas.addEventListener('webglcontextrestored', () => this.start());
    map.on('render', () => this.paint());
    this.start();
  }

  set(marks: Marks): void {
    this.marks = marks;
    this.stale = true;
    for (const icon of new Set(marks.icons)) if (!this.cells.has(icon)) void this.load(icon);
    this.soon();
  }

  /** What the map shows at present. */
  view(): View {
    const [{ lng, lat }, { width, height }, ratio] = [this.map.getCenter(), this.map.getCanvas(), this.map.getPixelRatio()];
    return { x: mercatorX(lng), y: mercatorY(lat), zoom: this.map.getZoom(), width: width / ratio, height: height / ratio };
  }

  remove(): void {
    cancelAnimationFrame(this.frame);
    this.canvas.remove();
    this.gl?.getExtension('WEBGL_lose_context')?.loseContext();
    this.gl = null;
  }

  private soon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private start(): void {
    const gl = this.canvas.getContext('webgl2', { antialias: false, depth: false, powerPreference: 'high-performance' });
    this.gl = gl;
    if (!gl) return;
    const program = link(gl);
    gl.useProgram(program);
    for (const name of ['centre', 'viewport', 'scale', 'world']) this.uniforms[name] = gl.getUniformLocation(program, name);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, ATLAS_PX, ATLAS_PX, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const [name, size, offset] of [['place', 2, 0], ['corner', 4, 2], ['look', 2, 6]] as const) {
      const at = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, gl.FLOAT, false, FLOATS * 4, offset * 4);
    }
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    [this.shelves, this.room] = [new Shelves(), 0];
    this.cells.clear();
    this.set(this.marks);
  }

  /** Draws, unless what is to be seen is what was drawn last. */
  private paint(): void {
    const [gl, view] = [this.gl, this.view()];
    const key = [view.x, view.y, view.zoom, view.width, view.height].join();
    if (!gl || (!this.stale && key === this.drawn)) return;
    this.drawn = key;
    const { width, height } = this.map.getCanvas();
    if (this.canvas.width !== width || this.canvas.height !== height) {
      [this.canvas.width, this.canvas.height] = [width, height];
      [this.canvas.style.width, this.canvas.style.height] = [`${view.width}px`, `${view.height}px`];
      gl.viewport(0, 0, width, height);
    }
    if (this.stale) this.fill(gl);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (!this.marks.ids.length) return;
    const near = crowding(this.marks, view);
    const [present, old] = sizes(view.zoom);
    gl.uniform2f(this.uniforms.centre ?? null, view.x - this.origin[0], view.y - this.origin[1]);
    gl.uniform2f(this.uniforms.viewport ?? null, view.width, view.height);
    gl.uniform2f(this.uniforms.scale ?? null, present * near, old * near);
    gl.uniform1f(this.uniforms.world ?? null, WORLD_PX * 2 ** view.zoom);
    gl.drawElements(gl.TRIANGLES, this.marks.ids.length * TRIANGLES.length, gl.UNSIGNED_INT, 0);
  }

  /** Places relative to the first one: as they are, single precision would put them some pixels off. */
  private fill(gl: WebGL2RenderingContext): void {
    const { x, y, icons, old, opacity } = this.marks;
    this.origin = [x[0] ?? 0, y[0] ?? 0];
    const first = [...this.cells.values()].find(Boolean);
    const data = new Float32Array(x.length * CORNERS.length * FLOATS);
    for (let at = 0, to = 0; at < x.length; at += 1) {
      const known = this.cells.get(icons[at] as string);
      const cell = known === null ? first : known;
      if (!cell) continue;
      for (const [right, down] of CORNERS) {
        data[to] = (x[at] as number) - this.origin[0];
        data[to + 1] = (y[at] as number) - this.origin[1];
        data[to + 2] = ((right - 0.5) * cell.width) / this.ratio;
        data[to + 3] = ((down - 0.5) * cell.height) / this.ratio;
        data[to + 4] = (cell.x + right * cell.width) / ATLAS_PX;
        data[to + 5] = (cell.y + down * cell.height) / ATLAS_PX;
        data[to + 6] = old[at] as number;
        data[to + 7] = opacity[at] as number;
        to += FLOATS;
      }
    }
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
    if (this.room < x.length) this.index(gl, x.length * 2);
    this.stale = false;
  }

  private index(gl: WebGL2RenderingContext, room: number): void {
    const data = new Uint32Array(room * TRIANGLES.length);
    for (let at = 0; at < room; at += 1)
      for (const [index, corner] of TRIANGLES.entries()) data[at * TRIANGLES.length + index] = at * CORNERS.length + corner;
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, data, gl.STATIC_DRAW);
    this.room = room;
  }

  private async load(icon: string): Promise<void> {
    // Nothing is drawn for it until its image is there.
    this.cells.set(icon, { x: 0, y: 0, width: 0, height: 0 });
    const made = await this.draw(icon);
    const gl = this.gl;
    if (!gl || !made) return;
    const cell = this.shelves.place(made.image.width, made.image.height);
    this.cells.set(icon, cell);
    this.ratio = made.ratio;
    if (cell) gl.texSubImage2D(gl.TEXTURE_2D, 0, cell.x, cell.y, gl.RGBA, gl.UNSIGNED_BYTE, made.image);
    this.stale = true;
    this.soon();
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(kind) as WebGLShader;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}
