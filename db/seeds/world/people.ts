import type { PartnerRole, StaffRole } from '#core/access/actor'
import type { PartnerKey } from '#db/seeds/world/partners'

type PersonSeed = { role: PartnerRole | StaffRole; name: string; of: PartnerKey | null }

const partner = (of: PartnerKey, role: PartnerRole, name: string): PersonSeed => ({
  of,
  role,
  name,
})
const staff = (role: StaffRole, name: string): PersonSeed => ({ of: null, role, name })

/** Everybody who can sign in, by the part of the address before the @. */
export const personSeeds = {
  'amina.okafor': partner('brightwater', 'seller', 'Amina Okafor'),
  'rhys.calloway': partner('brightwater', 'seller', 'Rhys Calloway'),
  'gareth.pryce': partner('brightwater', 'leader', 'Gareth Pryce'),
  'judith.marlowe': partner('brightwater', 'admin', 'Judith Marlowe'),
  'lasse.brodersen': partner('nordlicht', 'seller', 'Lasse Brodersen'),
  'wiebke.janssen': partner('nordlicht', 'seller', 'Wiebke Janßen'),
  'uwe.thormahlen': partner('nordlicht', 'leader', 'Uwe Thormählen'),
  'sanne.kuiper': partner('polderlicht', 'seller', 'Sanne Kuiper'),
  'bram.verhoeven': partner('polderlicht', 'leader', 'Bram Verhoeven'),
  'fenna.dijkstra': partner('polderlicht', 'admin', 'Fenna Dijkstra'),
  'inigo.zubiri': partner('almendro', 'seller', 'Íñigo Zubiri'),
  'lucia.ferrer': partner('almendro', 'seller', 'Lucía Ferrer Peñalver'),
  'nuria.castany': partner('almendro', 'admin', 'Núria Castany'),
  'priya.ramanathan': partner('medway', 'seller', 'Priya Ramanathan'),
  'owen.tregaskis': partner('medway', 'leader', 'Owen Tregaskis'),
  'beatrice.lowndes': partner('medway', 'admin', 'Beatrice Lowndes'),
  'korbinian.estner': partner('oberlech', 'seller', 'Korbinian Estner'),
  'vreni.oberlech': partner('oberlech', 'leader', 'Vreni Oberlech'),
  'theo.oberlech': partner('oberlech', 'admin', 'Theo Oberlech'),
  'helen.strand': staff('reviewer', 'Helen Strand'),
  'tomasz.wilk': staff('reviewer', 'Tomasz Wilk'),
  'jonas.reuter': staff('channel-manager', 'Jonas Reuter'),
  'chiara.fontana': staff('channel-manager', 'Chiara Fontana'),
  'odile.perrin': staff('content-editor', 'Odile Perrin'),
  'rosalind.achterberg': staff('vendor-admin', 'Rosalind Achterberg'),
} as const satisfies Record<string, PersonSeed>
export type PersonKey = keyof typeof personSeeds

export const vendorDomain = 'lumenfeld.example'
