import { getTranslations } from 'next-intl/server'

import type { Person } from '#core/access/actor'
import { deviceOf } from '#core/people/device'
import { idleMs } from '#core/people/session'
import { type OpenSession, ownSessions } from '#db/people/own-sessions'
import { Button } from '#ui/button'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'
import { Tag } from '#ui/tag'

import { PressForm } from '../../_people/press-form.client'
import { endSession } from './actions'

/** Where a person is signed in; every other session can be ended from here. */
export async function Sessions({ actor, here }: { actor: Person; here: string }) {
  const t = await getTranslations('people.account')
  const open = await ownSessions(actor)
  return (
    <Section id="sessions" title={t('devices')}>
      <p className="soft sec-note">{t('devicesLead', { minutes: idleMs(actor.role) / 60_000 })}</p>
      <PressForm act={endSession} id="press-sessions" label={t('devices')}>
        <table className="tbl cardy">
          <caption className="vh">{t('devices')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('device')}</th>
              <th scope="col">{t('address')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">{t('seen')}</th>
              <th scope="col">{t('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {open.map((session) => (
              <Row key={session.id} session={session} isHere={session.id === here} />
            ))}
          </tbody>
        </table>
      </PressForm>
    </Section>
  )
}

async function Row({ session, isHere }: { session: OpenSession; isHere: boolean }) {
  const t = await getTranslations('people.account')
  const { browser, system } = deviceOf(session.agent)
  const device = browser && system ? t('known', { browser, system }) : (browser ?? system)
  const name = device ?? t('unknown')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-l={t('address')}>{session.address}</td>
      <td data-l={t('since')}>
        <Moment iso={session.startedAt} />
      </td>
      <td data-l={t('seen')}>
        <Moment iso={session.seenAt} />
      </td>
      <td data-l={t('actions')}>
        {isHere ? (
          <span>
            <Tag>{t('here')}</Tag>
          </span>
        ) : (
          <Button
            slim
            name="session"
            value={session.id}
            aria-label={t('endThereFor', { device: name, since: session.startedAt.slice(0, 10) })}
          >
            {t('endThere')}
          </Button>
        )}
      </td>
    </tr>
  )
}
