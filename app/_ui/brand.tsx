/** The mark: a path, the line that falls from its edge, and two lanes hung on that line. */
export function Brand() {
  return (
    <svg viewBox="0 0 26 22" aria-hidden="true">
      <g stroke="var(--customer)">
        <path d="M2 3.5h8" strokeWidth="5" />
        <path d="M12.5 3.5H25" strokeWidth="1.5" />
        <path d="M11 0v22" strokeWidth="2.2" />
      </g>
      <g stroke="var(--ink-2)">
        <path d="M12 11.5h8" strokeWidth="4" />
        <path d="M12 18.5h11" strokeWidth="1.6" />
      </g>
    </svg>
  )
}
