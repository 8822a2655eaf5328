import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../files.ts';
import type { Grammar } from '../grammar.ts';

const loading = '正在准备…';

/** What a classifier shows, in Chinese. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `标签 ${number(n)}`,
  of: {
    camera: { start: '启动摄像头', loading, waiting: '正在等待画面' },
    microphone: { start: '启动麦克风', loading, waiting: '正在听…' },
  },
  background: '背景音',
  somethingElse: '其他',
  noneOfThese: '都不是',
  doubts: {
    'other-network':
      '训练此模型的网络可能与这里的不同。使用前请先测试。',
  },
  sure: (label) => `把握: ${label}`,
  close: '关闭',
  again: '重试',
  explain: explainWith({
    'camera-denied':
      '摄像头被阻止。请在地址栏或系统设置中允许使用，然后重试。',
    'camera-missing':
      '找不到摄像头。请连接摄像头、改用照片，或在其他浏览器中打开此页面。',
    'camera-busy':
      '摄像头没有启动。可能有其他程序或标签页正在使用。请关闭后重试。',
    'camera-lost':
      '摄像头不再传送画面。请检查是否已连接并打开，然后重试。',
    'insecure-context':
      '浏览器只允许安全页面使用摄像头和麦克风。请用 https:// 打开此页面。',
    'microphone-denied':
      '麦克风被阻止。请在地址栏或系统设置中允许使用，然后重试。',
    'microphone-missing':
      '找不到麦克风。请连接麦克风、改用声音文件，或在其他浏览器中打开此页面。',
    'microphone-busy':
      '麦克风没有启动。可能有其他程序正在使用。请关闭后重试。',
    'microphone-lost':
      '麦克风不再传送声音。请检查是否已连接并打开，然后重试。',
    'microphone-muted':
      '麦克风已静音。请取消静音，然后重试。',
    'sound-output-missing':
      '找不到声音输出设备。请连接扬声器或耳机，然后重试。',
    'code-not-found':
      '有内容无法加载。请检查网络连接，然后重试。',
    'file-corrupt':
      '此文件已损坏或无法读取。请使用其他副本。',
    'too-new':
      '这是用更新的版本保存的。请刷新页面以更新。',
    'model-unsupported': '此模型或文件不支持这样做。',
    'model-missing': '还没有模型。至少要有两个标签的样本。',
    'project-too-large':
      '此项目太大，无法保存为一个文件。请删除不需要的样本，然后重新保存。',
    'project-elsewhere':
      '此项目已在其他标签页中打开，现在保存在那里。请关闭那个标签页，或在这里继续。',
    'input-unreadable': '无法读取。请换一个。',
    'input-empty': '内容为空。请另选一个。',
    'nothing-found':
      '其中没有找到任何目标。请选择目标更大的内容。',
    'label-exists': '已有同名的标签。请换一个名称。',
    'need-two-labels': '请至少为两个标签添加样本。',
    'need-more-examples':
      '现在还无法判断效果。请为每个标签至少添加四个样本。',
    'storage-full':
      '浏览器的存储空间已满。可以继续，但关闭页面前请先保存文件。',
    'storage-blocked':
      '浏览器不允许此页面存储内容。可以继续，但关闭页面前请先保存文件。',
    'storage-evicted':
      '保存的项目已被浏览器或其他标签页删除。请不时保存文件。',
    'gesture-needed':
      '浏览器要求先点击页面才能播放声音。请点击页面，然后重试。',
    'media-unplayable': '这里无法播放。',
    'voice-missing': '此浏览器没有这种语言的语音。',
    'midi-missing':
      '这里没有 MIDI 输出。请连接乐器，或使用 Chrome、Edge 或 Firefox。',
    'midi-denied':
      'MIDI 被阻止。请在地址栏中允许使用，然后再按一次按钮。',
    'post-failed': '没有发送任何内容。请检查网络连接。',
    'canvas-blocked':
      '此浏览器不让页面读取图像。请允许此页面读取，然后刷新。',
    'no-backend':
      '此浏览器无法运行模型。请刷新页面，或使用新版浏览器。',
    'graphics-lost':
      '浏览器停止了此页面的图形处理。请刷新页面。',
    'out-of-memory':
      '内存不足。请关闭其他标签页，然后刷新页面。',
    'worker-lost':
      '浏览器关闭了此页面的一部分。请关闭其他标签页，然后重试。',
    aborted: '未完成就停止了。',
    page: '此页面设置有误。页面的制作者可以在这里看到原因。',
    other: '没有成功。',
  }),
  start: '启动',
  nothing: {
    'no-person': '画面中没有人',
    'no-hand': '画面中没有手',
    'no-signal': '没有声音',
    'no-movement': '没有动作',
  },
  saysLabels: '当前标签',
});
