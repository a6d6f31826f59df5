/** An address ends before the full stop of its sentence. */
const address = /(https?:\/\/\S*[^\s.,;:)])/

/**
 * A mail as its receiver reads it. Its links are alive only where they are meant for whoever holds them, as
 * in an invitation; the others lead into the receiver's own rooms.
 */
export function MailText({ text, alive }: { text: string; alive: boolean }) {
  return (
    <div className="prose">
      {text.split('\n\n').map((paragraph) => (
        <p className="whitespace-pre-line" key={paragraph}>
          {paragraph.split(address).map((part) =>
            alive && address.test(part) ? (
              <a href={part} key={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </div>
  )
}
