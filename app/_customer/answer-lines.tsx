import type { ReplyWords } from './reply-state'

/** Answers in words, one ruled line each: what was asked, what was answered, and the remark beside it. */
export function AnswerLines({ lines }: { lines: readonly ReplyWords[] }) {
  return (
    <dl className="clines">
      {lines.map(({ key, what, answer, remark }) => (
        <div key={key}>
          <dt>{what}</dt>
          <dd>
            <b>{answer}</b>
            {remark !== undefined && <span className="soft">{remark}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
