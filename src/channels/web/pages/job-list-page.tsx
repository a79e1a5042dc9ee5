import type { Job } from '../../../knowledge/schema/job.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { groupJobs, type JobFilter, publics } from './job-filter.ts'
import { PageFrame } from './page-frame.tsx'
import { SheetLinks } from './sheet-links.tsx'

/** @param jobs those that pass the filter */
export function JobListPage({ jobs, filter }: { jobs: Job[]; filter: JobFilter }) {
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <PageFrame
      title="Les métiers du soin et du social"
      description="Des fiches claires : la journée, le salaire, le diplôme, ce qui est difficile, comment essayer."
      path="/metiers"
    >
      <Breadcrumb parents={[]} title="Métiers" />
      <h1>Les métiers du soin et du social</h1>
      <p class="intro">Chaque fiche dit la journée, le salaire, le diplôme, et aussi ce qui est difficile.</p>
      <FilterForm filter={filter} />
      <p role="status">{countSentence(jobs.length, isFiltered)}</p>
      {groupJobs(jobs).map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <SheetLinks sheets={group.jobs} />
        </section>
      ))}
    </PageFrame>
  )
}

function countSentence(count: number, isFiltered: boolean): string {
  if (count === 0) return 'Aucun métier ne correspond à tous ces choix. Enlevez-en un.'
  const jobs = count > 1 ? `${count} métiers` : '1 métier'
  return isFiltered ? `${jobs} avec ces choix.` : `${jobs}.`
}

function FilterForm({ filter }: { filter: JobFilter }) {
  return (
    <form method="get" action="/metiers" class="filter" aria-label="Trier les métiers">
      <label for="avec">Avec qui ?</label>
      <select id="avec" name="avec">
        <option value="">Tout le monde</option>
        {Object.entries(publics).map(([id, label]) => (
          <option key={id} value={id} selected={filter.avec === id}>
            {label}
          </option>
        ))}
      </select>
      <Tick
        name="sans-diplome"
        label="Sans diplôme pour commencer"
        isTicked={filter['sans-diplome'] === 'oui'}
      />
      <Tick name="alternance" label="Possible en apprentissage" isTicked={filter.alternance === 'oui'} />
      <Tick name="vae" label="Possible par la VAE" isTicked={filter.vae === 'oui'} />
      <button type="submit" class="primary">
        Afficher
      </button>
      <a href="/metiers">Tout afficher</a>
    </form>
  )
}

function Tick({ name, label, isTicked }: { name: string; label: string; isTicked: boolean }) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value="oui" checked={isTicked} /> <span>{label}</span>
    </label>
  )
}
