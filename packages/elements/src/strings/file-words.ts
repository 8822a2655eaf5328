/** The messages about files of one kind. */
export interface FileWords {
  readonly kind: 'photo' | 'sound' | 'video';
  readonly one: string;
  readonly many: string;
  /** Some files are of another kind. */
  ofOtherKind(names: readonly string[]): string;
  /** Several files could not be used, for different reasons. */
  unusable(count: number): string;
}
