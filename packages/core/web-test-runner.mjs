// The files of the tests may be read from another origin too: a worker is started from one.
const allowOtherOrigins = (context, next) => {
  context.set('Access-Control-Allow-Origin', '*');
  return next();
};

export default {
  middleware: [allowOtherOrigins],
  // WebGPU in software, where there is no graphics processor.
  switches: ['--enable-unsafe-webgpu'],
};
