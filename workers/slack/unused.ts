// Stands for packages that Bolt imports for receivers other than ours: they are never called.

/** @throws Error: nothing of these packages works here. */
function unused(): never {
  throw new Error('This part of Bolt is not in the Worker.')
}

export const SocketModeClient = unused
export const UnrecoverableSocketModeStartError = unused
export const LogLevel = {}
export default unused
