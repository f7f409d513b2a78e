/** For a race against a host that does not answer. */
export const rejectAfter = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('The host did not answer.')), ms))
