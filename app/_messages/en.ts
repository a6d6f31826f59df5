import { audit } from './en/audit'
import { coaching } from './en/coaching'
import { collection } from './en/collection'
import { customer } from './en/customer'
import { deals } from './en/deals'
import { erasure } from './en/erasure'
import { frame } from './en/frame'
import { legal } from './en/legal'
import { letters } from './en/letters'
import { maps } from './en/maps'
import { matrix } from './en/matrix'
import { notes } from './en/notes'
import { partners } from './en/partners'
import { people } from './en/people'
import { playbooks } from './en/playbooks'
import { process } from './en/process'
import { reading } from './en/reading'
import { register } from './en/register'
import { reliability } from './en/reliability'
import { review } from './en/review'
import { revise } from './en/revise'
import { rules } from './en/rules'
import { templates } from './en/templates'
import { time } from './en/time'
import { today } from './en/today'
import { ui } from './en/ui'

/** Every text of the interface, in English, a namespace per room. */
export const en = {
  audit,
  collection,
  customer,
  deals,
  erasure,
  frame,
  legal,
  letters,
  maps,
  matrix,
  notes,
  partners,
  people,
  playbooks,
  process,
  reading,
  register,
  reliability,
  review,
  revise,
  coaching,
  rules,
  templates,
  time,
  today,
  ui,
}
