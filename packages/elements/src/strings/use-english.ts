import { serveCommands } from './serve-commands.ts';

/** The English texts of "Use it". */
export const useEnglish = {
  useHeading: 'Use it on your own page',
  useDisplay: 'Display',
  useFaces: { bars: 'Bars', pill: 'Pill', picture: 'Picture' },
  usePreview: 'How it looks on a page',

  // The download
  siteHeading: 'Download a page',
  site: 'Download everything',
  siteHint:
    'A page, the model and everything that they need, in one zip. Unzip it and upload the folder to any web host.',
  siteProgress: (fraction: number) => `Collecting the files, ${Math.round(fraction * 100)}\u202f%`,
  siteCancel: 'Cancel',
  /** Texts of the page in the download. */
  sitePage: {
    lang: 'en',
    heading: (labels: readonly string[]) => labels.join(', '),
    loading: 'Loading. If this stays, the folder “tl” is not beside this page.',
    asFile: [
      'This page needs a web server',
      'It was opened as a file, so the browser blocks its scripts and the camera. Upload this folder to a web host, or serve it on this computer.',
      'To serve it here, open a terminal in this folder, type one of these two lines, and open http://localhost:8000 in the browser.',
    ],
    commands: serveCommands,
  },

  // The snippet
  snippetHeading: 'Or add it to a page that you have',
  useHow: 'How to include the model',
  useKinds: {
    inline: {
      name: 'All in one snippet',
      hint: 'The model is part of the snippet: there is no model file to upload.',
    },
    hosted: {
      name: 'As a file',
      hint: 'Upload the model file beside your page, and paste the snippet into the page.',
    },
  },
  useFolder: 'Where the folder “tl” is',
  /** @param host where the snippet loads the elements from. */
  useFolderHint: (host: string, isOnlyHere: boolean) =>
    (isOnlyHere
      ? `Nobody else can reach ${host}. `
      : `The snippet loads the elements from ${host}. `) +
    'On other sites the snippet works only if that host allows it (CORS).',
  useFolderHere: 'The folder is in the zip of “Download everything”. Upload it to your site.',
  useSize: (kilobytes: number) => `${kilobytes}\u00a0KB in all.`,
  useFile: 'Download the model',
  useFileHint: (name: string) => `Put ${name} in the same folder as your page.`,
  useWhere: 'Where to paste',
  usePlaces: {
    html: { name: 'HTML', where: 'Anywhere between <body> and </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'In a “Custom HTML” block, as an administrator. Others need the plugin.',
      file: 'With the plugin, add the block “Classifier” and upload the file in it: no snippet needed. Without it, upload the file under Media, and put its address in src.',
    },
    react: { name: 'React', where: 'In any component.', file: 'The file goes into public/.' },
  },
};
