// The sound of the alarm: two tones, made here, no file. Browsers keep silent until the page was touched once.
let context: AudioContext | null = null;

/** Readies the sound; call it from a key press or a touch. */
export function unlock(): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
}

export const audible = (): boolean => context?.state === 'running';

/** One round of the alarm, about a second; louder than a remark, softer than a siren. */
export function play(): void {
  if (!context || context.state !== 'running') return;
  const start = context.currentTime;
  [880, 660, 880].forEach((hertz, index) => note(context as AudioContext, hertz, start + index * 0.28, 0.22));
}

function note(audio: AudioContext, hertz: number, at: number, seconds: number): void {
  const wave = audio.createOscillator();
  const gain = audio.createGain();
  wave.type = 'triangle';
  wave.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.5, at + 0.02);
  gain.gain.setValueAtTime(0.5, at + seconds - 0.05);
  gain.gain.linearRampToValueAtTime(0, at + seconds);
  wave.connect(gain).connect(audio.destination);
  wave.start(at);
  wave.stop(at + seconds);
}
