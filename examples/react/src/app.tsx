import '@tl-elements/elements/define';
import type {} from '@tl-elements/elements/react';
import { useState } from 'react';

export function App() {
  const [label, setLabel] = useState<string | null>('nothing yet');
  return (
    <>
      <h1>
        Now: <output>{label ?? 'neither'}</output>
      </h1>
      <tl-trainer
        labels={['Cup', 'Cat']}
        weightsBase="/weights/"
        ontl-label={({ detail }) => setLabel(detail.label)}
      />
    </>
  );
}
