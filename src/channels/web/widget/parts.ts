/** The element of the conversation that carries a `data-` mark. The view and this script are one build. */
export function part(root: HTMLElement | ShadowRoot, mark: string): HTMLElement {
  const found = root.querySelector(`[data-${mark}]`)
  if (found instanceof HTMLElement) return found
  throw new Error(`The view has no element marked data-${mark}.`)
}
