import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Chinese. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: '用在自己的页面上',
  useDisplay: '显示方式',
  useFaces: { bars: '条形图', pill: '一行', picture: '画面' },
  usePreview: '在页面上的样子',

  siteHeading: '下载页面',
  site: '全部下载',
  siteHint: '页面、模型及所需的一切都在一个 zip 文件中。解压后，把文件夹上传到任意网站服务器。',
  siteProgress: (fraction) => `正在收集文件，${percent(fraction)}`,
  siteCancel: '取消',
  sitePage: {
    lang: 'zh',
    heading: (labels) => labels.join(', '),
    loading: '正在加载。如果一直显示此文字，说明页面旁边缺少“tl”文件夹。',
    asFile: [
      '此页面需要网站服务器',
      '它是作为文件打开的，所以浏览器阻止了脚本和摄像头。请把此文件夹上传到网站服务器，或在这台电脑上运行服务器。',
      '要在这里运行，请在此文件夹中打开终端，输入下面两行之一，然后在浏览器中打开 http://localhost:8000。',
    ],
    commands: serveCommands,
  },

  snippetHeading: '或者加入已有的页面',
  useHow: '如何包含模型',
  useKinds: {
    inline: {
      name: '全部放在一段代码中',
      hint: '模型是代码的一部分: 不需要上传模型文件。',
    },
    hosted: {
      name: '作为文件',
      hint: '把模型文件上传到页面旁边，并把代码粘贴到页面中。',
    },
  },
  useFolder: '“tl”文件夹的位置',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `其他人无法访问 ${host}。` : `代码从 ${host} 加载元素。`} 在其他网站上，只有该服务器允许（CORS）时代码才有效。`,
  useFolderHere: '文件夹在“全部下载”的 zip 中。请把它上传到你的网站。',
  useSize: (kilobytes) => `共 ${number(kilobytes)} KB。`,
  useFile: '下载模型',
  useFileHint: (name) => `请把 ${name} 放在与页面相同的文件夹中。`,
  useWhere: '粘贴位置',
  usePlaces: {
    html: { name: 'HTML', where: '<body> 和 </body> 之间的任意位置。', file: '' },
    wordpress: {
      name: 'WordPress',
      where: '以管理员身份放在“自定义 HTML”区块中。其他用户需要插件。',
      file: '有插件时，添加“Classifier”区块并在其中上传文件即可，不需要代码。没有插件时，请在“媒体”中上传文件，并把地址写入 src。',
    },
    react: {
      name: 'React',
      where: '任意组件中。',
      file: '文件放入 public/。',
    },
  },
});
