import { BoxView } from './box/box-view.ts';
import { ListHead } from './brought/list-head.ts';
import type { FaceContext, Panel } from './face/face-context.ts';
import { ProblemStrip } from './face/problem-strip.ts';
import { DoneNotice } from './panels/done-notice.ts';
import { Foot } from './panels/foot.ts';
import { MirrorSetting } from './panels/mirror-setting.ts';
import { QualityPanel } from './panels/quality-panel.ts';
import { StorageNotice } from './panels/storage-notice.ts';
import { UsePanel } from './panels/use-panel.ts';
import { WhoTeaches } from './people/who-teaches.ts';
import { RecordingPanel } from './recording/recording-panel.ts';
import { RefineLine } from './refine/refine-line.ts';
import { LabelRows } from './rows/label-rows.ts';
import { Stage } from './stage/stage.ts';
import { TryTray } from './tests/try-tray.ts';

/** Makes a panel. */
export type PanelKind = new (face: FaceContext) => Panel;

/** The face's panels, in the order in which they stand: a new one is a line here. */
export const panels = {
  /** Beside the labels where there is room for it: the picture, and what is said of it. */
  watch: [Stage, BoxView, ProblemStrip, TryTray, QualityPanel, RefineLine],
  list: [
    ListHead,
    WhoTeaches,
    RecordingPanel,
    LabelRows,
    MirrorSetting,
    DoneNotice,
    StorageNotice,
    Foot,
  ],
  below: [UsePanel],
} as const satisfies Readonly<Record<string, readonly PanelKind[]>>;
