/** Parts of the buying group that nobody holds yet: what we do not know is drawn, not left blank. */
export function Holes({ intro, names }: { intro: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className="wrapline sec-tight">
      <span className="small soft">{intro}</span>
      <ul className="wrapline">
        {names.map((name) => (
          <li className="hole" key={name}>
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
