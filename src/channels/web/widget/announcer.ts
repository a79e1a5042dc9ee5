const slowAfterMilliseconds = 1500

/**
 * Says things to screen readers through the status region: "réponse en cours" when it takes a while, then the
 * finished reply, once.
 */
export function createAnnouncer(region: HTMLElement) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (text: string) => {
    clearTimeout(timer)
    region.textContent = text
  }
  return {
    say,
    sayWhenSlow(text: string) {
      say('')
      timer = setTimeout(say, slowAfterMilliseconds, text)
    },
  }
}
