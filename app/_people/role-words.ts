import { getTranslations } from 'next-intl/server'

import { isPartnerRole, isStaffRole, partnerRoles, type Role, staffRoles } from '#core/access/actor'
import type { Organisation } from '#core/people/managing'

const isRole = (role: string): role is Role => isPartnerRole(role) || isStaffRole(role)

/** A role in words; one we do not know stays as it is written. */
export async function roleWord(role: string): Promise<string> {
  const t = await getTranslations('people.roles')
  return isRole(role) ? t(role) : role
}

/** The same where it stands alone, as in a table. */
export async function roleName(role: string): Promise<string> {
  const t = await getTranslations('people.roleNames')
  return isRole(role) ? t(role) : role
}

export async function roleMeaning(role: string): Promise<string> {
  const t = await getTranslations('people.roleMeanings')
  return isRole(role) ? t(role) : ''
}

/** The roles of an organisation as choices, each with what it may do. */
export async function roleOptions(
  organisation: Organisation,
): Promise<{ value: string; label: string; meaning: string }[]> {
  const t = await getTranslations('people')
  const roles: readonly Role[] = organisation === null ? staffRoles : partnerRoles
  return roles.map((role) => ({
    value: role,
    label: t(`roleNames.${role}`),
    meaning: t(`roleMeanings.${role}`),
  }))
}
