/** Every page of the site, by its path. */
export const pages = [
  '/',
  '/see/',
  '/hear/',
  '/posture/',
  '/hand/',
  '/projects/',
  '/open/',
  '/use/',
  '/gallery/',
] as const;
