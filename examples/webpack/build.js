// Makes public/scripts/main.js; public/ is the site. The same settings serve in a webpack.config.js.
import { fileURLToPath } from 'node:url';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

webpack(
  {
    mode: 'production',
    context: folder('.'),
    entry: './src/main.js',
    output: {
      path: folder('public/scripts'),
      clean: true,
      assetModuleFilename: '[name]-[contenthash][ext]',
    },
    // The workers are minified already: minifying them again takes most of the time.
    optimization: { minimizer: [new MinimizerPlugin({ exclude: /-worker-/ })] },
  },
  (failure, result) => {
    if (failure) throw failure;
    console.log(result.toString('errors-warnings'));
    process.exitCode = result.hasErrors() ? 1 : 0;
  },
);
