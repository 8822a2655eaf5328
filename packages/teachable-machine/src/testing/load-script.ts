/** Where the test server serves what this package has installed. */
export const modules = '/packages/teachable-machine/node_modules/';

/** Runs a script of the kind that puts a name on the window. */
export async function loadScript(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} could not be loaded.`));
  });
  document.head.append(script);
  await loaded;
}
