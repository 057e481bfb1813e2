// A file that the node gave, handed to the browser, which opens or keeps it as its owner has chosen.
const KEPT_MS = 60_000;

export function saved({ blob, name }: { blob: Blob; name: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
