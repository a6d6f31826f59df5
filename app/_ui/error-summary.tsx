type Problem = { id: string; text: string }

/** On top of a form that came back: each problem leads to the control it belongs to. */
export function ErrorSummary({ title, problems }: { title: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="note bad sec-tight" role="alert" aria-labelledby="errors-h" tabIndex={-1}>
      <h2 id="errors-h">{title}</h2>
      <ul>
        {problems.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
