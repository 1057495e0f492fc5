import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** Given around the whole page by both entries, so that server and browser write the same attribute. */
export const NonceProvider = NonceContext.Provider;

/** The nonce for `<Scripts nonce>`, inline scripts and style elements of this page. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
