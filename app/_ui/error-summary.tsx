type Problem = { id: string; text: string }

type Props = {
  title: string
  problems: readonly Problem[]
  /** Of the heading; another one where a page holds several forms. */
  id?: string
}

/** On top of a form that came back: each problem leads to the control it belongs to. */
export function ErrorSummary({ title, problems, id: heading = 'errors-h' }: Props) {
  if (problems.length === 0) return null
  return (
    <div className="note bad sec-tight" role="alert" aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading}>{title}</h2>
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
