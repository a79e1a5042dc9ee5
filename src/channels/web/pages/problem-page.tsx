import { PageFrame } from './page-frame.tsx'

type ProblemPageProps = { title: string; message: string }

/** An error, with ways on. */
export function ProblemPage({ title, message }: ProblemPageProps) {
  return (
    <PageFrame title={title} description={message} path="">
      <h1>{title}</h1>
      <p class="intro">{message}</p>
      <ul class="links">
        <li>
          <a href="/">Parler à l’assistant</a>
        </li>
        <li>
          <a href="/metiers">Voir les métiers</a>
        </li>
        <li>
          <a href="/guides">Lire les guides</a>
        </li>
      </ul>
    </PageFrame>
  )
}
