import { playbookById } from '#content/catalog'

/** Playbooks by number, as links in a row; one that is not written yet is not shown. */
export function Books({ ids }: { ids: readonly string[] }) {
  return ids
    .flatMap((id) => playbookById(id) ?? [])
    .map(({ id, slug, title }) => (
      <li key={id}>
        <a href={`/playbooks/${slug}`}>{title}</a> <span className="small mute">{id}</span>
      </li>
    ))
}
