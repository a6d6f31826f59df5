import { getTranslations } from 'next-intl/server'

import { pressPerson, saveRole } from '#app/_people/actions'
import { roleName, roleOptions } from '#app/_people/role-words'
import type { Person } from '#core/access/actor'
import type { Organisation } from '#core/people/managing'
import type { PersonRow } from '#db/people/people-of'
import { Button, LinkButton } from '#ui/button'
import { Facts } from '#ui/facts'
import { Moment } from '#ui/moment'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { PressForm } from './press-form.client'
import { RoleForm } from './role-form.client'

type Props = {
  actor: Person
  organisation: Organisation
  person: PersonRow
  back: { href: string; label: string }
}

/** One person, for whoever looks after the people there: role, devices, in or out. */
export async function PersonView({ actor, organisation, person, back }: Props) {
  const t = await getTranslations('people')
  const { name, email, role, since, lastSeenAt, openSessions, disabledAt } = person
  const facts = [
    { label: t('person.role'), value: await roleName(role) },
    { label: t('person.since'), value: <Moment iso={since} style="date" /> },
    {
      label: t('person.seen'),
      value: lastSeenAt === null ? t('list.never') : <Moment iso={lastSeenAt} />,
    },
    { label: t('person.sessions'), value: t('list.devices', { count: openSessions }) },
    ...(disabledAt === null
      ? []
      : [{ label: t('person.disabledSince'), value: <Moment iso={disabledAt} /> }]),
  ]
  const isYou = person.id === actor.userId
  return (
    <>
      <PageHeader title={name} crumb={back} meta={[email]} />
      <div className="sec-1">
        <Facts items={facts} />
      </div>
      {isYou ? (
        <p className="acts sec-1">
          {t('person.yourself')} <LinkButton href="/account">{t('person.toAccount')}</LinkButton>
        </p>
      ) : null}
      <Section id="change-role" title={t('person.changeRole')}>
        <div className="narrow stack">
          <p className="soft">{t('person.changeRoleLead', { name })}</p>
          <RoleForm
            act={saveRole.bind(null, organisation, person.id)}
            role={role}
            roles={await roleOptions(organisation)}
            words={{ role: t('person.role'), save: t('person.saveRole') }}
          />
        </div>
      </Section>
      <SignOutEverywhere organisation={organisation} person={person} />
      <InOrOut organisation={organisation} person={person} />
    </>
  )
}

type Part = { organisation: Organisation; person: PersonRow }

async function SignOutEverywhere({ organisation, person }: Part) {
  const t = await getTranslations('people.person')
  const { id, name } = person
  return (
    <Section id="sign-out" title={t('signOut')}>
      <PressForm
        act={pressPerson.bind(null, organisation, id)}
        id="press-sign-out"
        label={t('signOut')}
      >
        <p className="soft">{t('signOutLead', { name })}</p>
        <p className="acts">
          <Button name="press" value="sign-out">
            {t('signOut')}
          </Button>
        </p>
      </PressForm>
    </Section>
  )
}

/** Both forms are one, so that what was said stays in view when the page has changed around it. */
async function InOrOut({ organisation, person }: Part) {
  const t = await getTranslations('people.person')
  const { id, name, disabledAt } = person
  const title = disabledAt === null ? t('disable') : t('enable')
  return (
    <Section id="access" title={title}>
      <PressForm act={pressPerson.bind(null, organisation, id)} id="press-access" label={title}>
        <p className="soft">
          {disabledAt === null ? t('disableLead', { name }) : t('enableLead', { name })}
        </p>
        {disabledAt === null ? (
          <details>
            <summary>{t('disableOpen', { name })}</summary>
            <p className="acts sec-tight">
              <Button kind="danger" name="press" value="disable">
                {t('disableSure', { name })}
              </Button>
            </p>
          </details>
        ) : (
          <p className="acts">
            <Button name="press" value="enable">
              {t('enableDo', { name })}
            </Button>
          </p>
        )}
      </PressForm>
    </Section>
  )
}
