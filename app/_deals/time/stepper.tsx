import { useTranslations } from 'next-intl'

import { knowings } from '#core/deals/course'
import type { Day } from '#core/shared/day'
import { Button } from '#ui/button'
import { DateField } from '#ui/date-field'
import { Icon } from '#ui/icon'
import { RadioGroup } from '#ui/radio-group'

import { useDay } from '../use-day'
import { type AskedDay, momentHref } from './asked-day'
import { TimeSlider } from './time-slider.client'

type StepperProps = {
  here: string
  asked: AskedDay
  today: Day
  opened: Day
  /** The turning points, oldest first. */
  days: readonly Day[]
}

/** Chooses a day by date, by turning point, or with a script by sliding; always an address. */
export function Stepper({ here, asked, today, opened, days }: StepperProps) {
  const t = useTranslations('time')
  const say = useDay()
  const { day, knowing, problem, typed } = asked
  const stops = [...new Set([...days, day, today])].toSorted()
  const error = problem && t(`problems.${problem}`, { example: today, day: say(opened) })
  return (
    <search aria-label={t('stepper.label')}>
      <form action={here} className="stepper" noValidate>
        <DateField
          defaultValue={problem === 'garbled' || problem === null ? day : typed}
          {...(error === null ? {} : { error })}
          label={t('stepper.on')}
          max={today}
          min={opened}
          name="on"
        />
        <RadioGroup
          defaultValue={knowing}
          layout="row"
          legend={t('stepper.knowing')}
          name="known"
          options={knowings.map((value) => ({
            value,
            label: t(value === 'then' ? 'stepper.knownThen' : 'stepper.knownNow'),
          }))}
        />
        <Button kind="main">{t('stepper.show')}</Button>
        <TimeSlider
          at={stops.indexOf(day)}
          days={stops.map((stop) => ({ day: stop, text: say(stop, 'medium') }))}
          field="on"
          hint={t('stepper.sliderHint')}
          key={`${day} ${knowing}`}
          label={t('stepper.slider')}
        />
      </form>
      <Turns {...{ here, asked, days }} />
    </search>
  )
}

function Turns({ here, asked, days }: Pick<StepperProps, 'here' | 'asked' | 'days'>) {
  const t = useTranslations('time.stepper')
  const say = useDay()
  const { day, knowing } = asked
  const earlier = days.findLast((one) => one < day)
  const later = days.find((one) => one > day)
  return (
    <nav aria-label={t('nav')} className="turns">
      {earlier === undefined ? (
        <span className="mute">{t('first')}</span>
      ) : (
        <a href={momentHref(here, earlier, knowing)} rel="prev">
          <Icon name="arrow-left" /> {t('earlier', { day: say(earlier, 'medium') })}
        </a>
      )}
      {later === undefined ? (
        <span className="mute">{t('last')}</span>
      ) : (
        <a href={momentHref(here, later, knowing)} rel="next">
          {t('later', { day: say(later, 'medium') })} <Icon name="arrow-right" />
        </a>
      )}
      <span className="small mute">{t('explain')}</span>
    </nav>
  )
}
