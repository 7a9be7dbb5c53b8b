import { createContext, use } from "react";
import { assert } from "#core/shared/assert.ts";
import type { AppServices } from "#services/appServices.ts";

const ServicesContext = createContext<AppServices | undefined>(undefined);

/** Gives the screens below it the use cases made in `app/compose`. */
export const ServicesProvider = ServicesContext.Provider;

/** The use cases of the app. */
export function useServices(): AppServices {
  const services = use(ServicesContext);
  assert(services !== undefined, "a screen was rendered outside of ServicesProvider");
  return services;
}
