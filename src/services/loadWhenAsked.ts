/** A service all of whose methods answer promises, or nothing. */
type Asynchronous<T> = { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> | void };

/** A service whose code and self are made by the first call of any of its methods. */
export function loadWhenAsked<T extends Asynchronous<T>>(
  methods: readonly (keyof T & string)[],
  load: () => Promise<T>,
): T {
  let loaded: Promise<T> | undefined;
  const call = async (method: keyof T & string, given: readonly never[]) => {
    loaded ??= load().catch((error: unknown) => {
      // What could not be fetched once may be there the next time.
      loaded = undefined;
      throw error;
    });
    const service = await loaded;
    return service[method](...given);
  };
  return Object.fromEntries(
    methods.map((method) => [method, (...given: never[]) => call(method, given)]),
  ) as unknown as T;
}
