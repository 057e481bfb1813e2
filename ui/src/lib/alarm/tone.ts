// The sound of the alarm: two tones, made here, no file. Browsers keep silent until the page was touched once.
let context: AudioContext | null = null;
/** All of one round goes through here, so that a touch silences it in the middle. */
let round: GainNode | null = null;

/** Readies the sound, from a key press or a touch, or once there has been one; says whether it can be heard. */
export async function unlock(): Promise<boolean> {
  context ??= new AudioContext();
  // Not allowed yet, it would wait for ever: what can be heard is asked again at the next touch.
  if (context.state !== 'running') await Promise.race([context.resume(), new Promise((done) => setTimeout(done, 1000))]);
  return audible();
}

export const audible = (): boolean => context?.state === 'running';

/** One round of the alarm, about a second; louder than a remark, softer than a siren. */
export function play(): void {
  if (!context || context.state !== 'running') return;
  hush();
  round = context.createGain();
  round.connect(context.destination);
  const start = context.currentTime;
  for (const [index, hertz] of [880, 660, 880].entries()) note(context, round, hertz, start + index * 0.28, 0.22);
}

/** Silence, also of a round that has begun. */
export function hush(): void {
  round?.disconnect();
  round = null;
}

function note(audio: AudioContext, into: AudioNode, hertz: number, at: number, seconds: number): void {
  const wave = audio.createOscillator();
  const gain = audio.createGain();
  wave.type = 'triangle';
  wave.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.5, at + 0.02);
  gain.gain.setValueAtTime(0.5, at + seconds - 0.05);
  gain.gain.linearRampToValueAtTime(0, at + seconds);
  wave.connect(gain).connect(into);
  wave.start(at);
  wave.stop(at + seconds);
}
