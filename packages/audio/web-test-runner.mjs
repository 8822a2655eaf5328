import { fileOfModel } from './src/testing/speech-commands-models.mjs';

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

export default { middleware: [speechCommandsModels] };
