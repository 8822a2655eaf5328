import { bundleTest } from '@tl-elements/tools/bundle-test';
import { fileOfModel } from './src/testing/speech-commands-models.mjs';

const bundle = bundleTest();

/** TensorFlow.js's modules are written for bundlers; the other tests take the built package. */
const bundleExtract = {
  name: 'bundle-extract',
  serve: (context) =>
    context.path.endsWith('extract.browser.test.ts') ? bundle.serve(context) : undefined,
};

/** Serves `/speech-commands/MODEL/FILE`, or `/speech-commands/MODEL-without-FILE/…` but that file. */
async function speechCommandsModels(context, next) {
  const path = /^\/speech-commands\/([a-z-]+?)(?:-without-([a-z]+))?\/([a-z]+)(\.[a-z]+)$/;
  const [, model, missing, name, ending] = path.exec(context.path) ?? [];
  if (!model) return next();
  const content = name === missing ? undefined : fileOfModel(model, name + ending);
  if (!content) {
    context.status = 404;
    return undefined;
  }
  context.body = content;
  context.type = ending === '.bin' ? 'application/octet-stream' : 'application/json';
  return undefined;
}

export default { middleware: [speechCommandsModels], plugins: [bundleExtract] };
