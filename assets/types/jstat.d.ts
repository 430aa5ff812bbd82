/** The few functions of jstat 1.9.6 that the project calls; the package ships no types. */
declare module 'jstat' {
  interface Jstat {
    readonly normal: { inv(p: number, mean: number, sd: number): number };
    readonly studentt: { inv(p: number, df: number): number };
    readonly chisquare: { inv(p: number, df: number): number; cdf(x: number, df: number): number };
    readonly centralF: { inv(p: number, df1: number, df2: number): number };
  }
  const jstat: { readonly jStat: Jstat };
  export default jstat;
}
