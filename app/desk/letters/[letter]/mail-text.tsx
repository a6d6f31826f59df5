/** An address ends before the full stop of its sentence. */
const address = /(https?:\/\/\S*[^\s.,;:)])/

/** A mail as its receiver reads it, with the links of our own making alive. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split('\n\n').map((paragraph) => (
        <p className="whitespace-pre-line" key={paragraph}>
          {paragraph.split(address).map((part) =>
            address.test(part) ? (
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
