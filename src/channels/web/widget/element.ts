import chatStyle from '../styles/chat.css'
import { embedHost } from './embed-host.ts'
import { pageHost } from './page-host.ts'
import { runConversation } from './run-conversation.ts'
import { savedConversation } from './saved-conversation.ts'
import { showConversation } from './show-conversation.tsx'
import { watchProposals } from './watch-proposals.tsx'

/** Known only while the script runs for the first time; a module script has none and sets the `base` attribute. */
const scriptOrigin =
  document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : ''

/**
 * `<cap-soin-chat>`. On our page it takes over the conversation that the server has rendered inside it; on another
 * site it renders one in an open shadow root, with `audience` and `base` (our origin) as optional attributes.
 */
class CapSoinChat extends HTMLElement {
  #isRunning = false

  connectedCallback(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    const isRendered = this.querySelector('[data-log]') !== null
    runConversation(isRendered ? pageHost(this) : this.#embed())
    if (isRendered) watchProposals()
  }

  #embed() {
    const base = this.getAttribute('base') ?? scriptOrigin
    const saved = savedConversation()
    const root = this.attachShadow({ mode: 'open' })
    const style = new CSSStyleSheet()
    style.replaceSync(chatStyle)
    root.adoptedStyleSheets = [style]
    const container = document.createElement('div')
    container.lang = 'fr'
    container.className = 'embed'
    root.append(container)
    showConversation(container, saved?.turns ?? [], base)
    return embedHost(root, { base, audience: this.getAttribute('audience'), saved })
  }
}

if (!customElements.get('cap-soin-chat')) customElements.define('cap-soin-chat', CapSoinChat)
