/** Reads an attribute that may say yes (`name`), no (`name="no"`), or, when absent, nothing: null. */
export const yesOrNo = {
  fromAttribute: (value: string | null): boolean | null =>
    value === null ? null : !/^(no|false|off)$/i.test(value.trim()),
};
