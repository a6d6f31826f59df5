import { addressOf, useStageWords } from '#app/_collection/use-stage-words'
import { cards } from '#content/cards'

/** From one card to the others. */
export function CardLinks({ label, current }: { label: string; current?: string }) {
  const words = useStageWords()
  return (
    <nav className="wrapline small sec-1 no-print" aria-label={label}>
      <span className="mute">{label}:</span>
      {cards.map(({ stage }) => (
        <a
          key={stage}
          href={`/playbooks/cards/${addressOf(stage)}`}
          aria-current={stage === current ? 'page' : undefined}
        >
          {words.name(stage)}
        </a>
      ))}
    </nav>
  )
}
