import { NoPage } from './_frame/no-page'
import { Rooms } from './_frame/rooms'

export { noPageMetadata as generateMetadata } from './_frame/no-page'

/** For an address that leads into no room; each room has the same words inside its own frame. */
export default function NotFound() {
  return (
    <Rooms>
      <NoPage />
    </Rooms>
  )
}
