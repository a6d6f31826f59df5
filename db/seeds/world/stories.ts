import type { Story } from '#db/seeds/story'
import { almendroOpen } from '#db/seeds/world/almendro-open'
import { almendroPast } from '#db/seeds/world/almendro-past'
import { brightwaterDeciding } from '#db/seeds/world/brightwater-deciding'
import { brightwaterLate } from '#db/seeds/world/brightwater-late'
import { brightwaterPast } from '#db/seeds/world/brightwater-past'
import { brightwaterWaiting } from '#db/seeds/world/brightwater-waiting'
import { medwayLate } from '#db/seeds/world/medway-late'
import { medwayOpen } from '#db/seeds/world/medway-open'
import { nordlichtLate } from '#db/seeds/world/nordlicht-late'
import { nordlichtOpen } from '#db/seeds/world/nordlicht-open'
import { oberlechAll } from '#db/seeds/world/oberlech'
import { polderlichtLate } from '#db/seeds/world/polderlicht-late'
import { polderlichtKorean, polderlichtOpen } from '#db/seeds/world/polderlicht-open'

export const stories: readonly Story[] = [
  ...brightwaterDeciding,
  ...brightwaterWaiting,
  ...brightwaterLate,
  ...brightwaterPast,
  ...nordlichtOpen,
  ...nordlichtLate,
  ...polderlichtOpen,
  polderlichtKorean,
  ...polderlichtLate,
  ...almendroOpen,
  ...almendroPast,
  ...medwayOpen,
  ...medwayLate,
  ...oberlechAll,
]
