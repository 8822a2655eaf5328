import type { Evaluation } from '../contracts/evaluation.ts';
import type { ExtractorInfo } from '../contracts/extractor.ts';
import type { ExtractorJson, ReportJson } from './model-schema.ts';
import { requireGood } from './unreadable.ts';

/** Without what was said about each example: its examples are not in the file. */
export function reportJson({ heldOut: _, ...report }: Evaluation): ReportJson {
  return {
    ...report,
    perLabel: [...report.perLabel],
    confusion: report.confusion.map((row) => [...row]),
    labels: [...report.labels],
  };
}

/** The evaluation that a report describes. @throws {Unreadable} */
export function reportOf(json: ReportJson): Evaluation {
  const { labels, confusion, perLabel } = json;
  requireGood(
    confusion.length === labels.length && confusion.every((row) => row.length === labels.length),
    'its report counts other labels than it names',
  );
  return { ...json, perLabel: new Map(perLabel) };
}

/** How an extractor is described in a file. */
export function infoJson(info: ExtractorInfo): ExtractorJson {
  const { id, version, modality, dim, input, head, speedColumn, refined, unknownViews } = info;
  return {
    id,
    version,
    modality,
    dim,
    input: { ...input },
    ...(head && { head }),
    ...(speedColumn !== undefined && { speedColumn }),
    ...(refined && { refined: { ...refined, heldBack: reportJson(refined.heldBack) } }),
    unknownViews: unknownViews.map((subset) => ({ ...subset, columns: [...subset.columns] })),
  };
}

/** The extractor that a file describes. @throws {Unreadable} */
export function infoOf({ refined, ...info }: ExtractorJson): ExtractorInfo {
  if (!refined) return info;
  return { ...info, refined: { ...refined, heldBack: reportOf(refined.heldBack) } };
}
