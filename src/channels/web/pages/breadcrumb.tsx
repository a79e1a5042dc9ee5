/** Where the page stands, from the home page down. */
export function Breadcrumb({
  parents,
  title,
}: {
  parents: { path: string; label: string }[]
  title: string
}) {
  return (
    <nav aria-label="Fil d’Ariane" class="breadcrumb">
      <ol>
        <li>
          <a href="/">Accueil</a>
        </li>
        {parents.map(({ path, label }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
