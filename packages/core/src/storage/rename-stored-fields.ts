import type { ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';

/** A row of an older database: what it holds is known, its type is not. */
type OldRow = Readonly<Record<string, unknown>>;

type NewNames = Readonly<Record<string, string>>;

const newModelFields: NewNames = { centres: 'centers', bursts: 'takes' };
const newSubsetKinds: NewNames = {
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
  return renamed(model, newModelFields) as Model;
}

/** A model of version 3, whose unknown detector's feature subsets were called views. */
export function withSubsets(model: OldRow): Model {
  return renamed(model, { views: 'subsets' }) as Model;
}

function renamed(value: unknown, names: NewNames): unknown {
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((held) => renamed(held, names));
  // Its keys are labels, which a person has chosen.
  if (value instanceof Map) {
    return new Map([...value].map(([key, held]) => [key, renamed(held, names)]));
  }
  if (!isPlain(value)) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.map(([field, held]) => [
      names[field] ?? field,
      field === 'view' ? (newSubsetKinds[held as string] ?? held) : renamed(held, names),
    ]),
  );
}

/** False for arrays of numbers, which are as large as a model. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
