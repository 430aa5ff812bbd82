/** The version that results and exports remember; a test holds it equal to package.json's. */
export const appVersion = '0.1.0';
