/** What is asked of a model: how to write, and what about. */
export type Prompt = { instructions: string; input: string }

/** A language model, as far as this project needs one. */
export interface TextModel {
  /**
   * Pieces of the answer as they come.
   * @throws what the network or the service brings, and an error when the stream breaks off
   */
  stream(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>
}
