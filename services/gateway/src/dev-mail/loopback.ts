/** Whether a request came from this machine, under a name that is always this machine's. */
export const isLocal = ({ address, host }: { readonly address: string; readonly host: string | undefined }): boolean =>
  isLoopbackAddress(address) && isLoopbackHost(host);

const isLoopbackAddress = (address: string): boolean => /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/.test(address);

/** A page elsewhere can let its own name lead here: then the browser says that name. */
const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host);
