import { Fragment } from 'react'

/** Somebody's words with the line ends they typed. */
export const Said = ({ text }: { text: string }) =>
  text.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
