import type { ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';

/** A row of version 1 of the database: what it holds is known, its type is not. */
type OldRow = Readonly<Record<string, unknown>>;

const newModelFields: Readonly<Record<string, string>> = { centres: 'centers', bursts: 'takes' };
const newSubsetKinds: Readonly<Record<string, string>> = {
  centred: 'centered',
  standardised: 'standardized',
};

/** An example of version 1 with the field names of version 2. */
export function withNewExampleFields({ burst, views, ...same }: OldRow): ExampleSummary {
  const example = { ...same, take: burst, ...(views !== undefined && { augmentations: views }) };
  return example as unknown as ExampleSummary;
}

/** A model of version 1 with the field names of version 2, whatever its head is made of. */
export function withNewModelFields(model: OldRow): Model {
  return renamed(model) as Model;
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(renamed);
  // Its keys are labels, which a person has chosen.
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, renamed(held)]));
  if (!isPlain(value)) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.map(([field, held]) => [
      newModelFields[field] ?? field,
      field === 'view' ? (newSubsetKinds[held as string] ?? held) : renamed(held),
    ]),
  );
}

/** False for arrays of numbers, which are as large as a model. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
