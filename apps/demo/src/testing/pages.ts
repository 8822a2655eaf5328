/** Every page of the site, by its path. */
export const pages = [
  '/',
  '/see/',
  '/hear/',
  '/posture/',
  '/hand/',
  '/move/',
  '/projects/',
  '/open/',
  '/use/',
  '/gallery/',
] as const;
