import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import type { Requirement } from '#core/buying-process/facts'
import { isAtLeast } from '#core/buying-process/grades'
import { isRequirementKey } from '#core/buying-process/requirements'
import { sellersGrades } from '#core/deals/read-record'
import { factField, limits } from '#core/registration/form'
import { isTicked, one } from '#core/registration/typed'
import { CheckboxField } from '#ui/checkbox-field'
import { dayText } from '#ui/day'
import { gradeIcon } from '#ui/icon'
import { Tag } from '#ui/tag'

import type { FieldOf } from './field-words'
import { LiveArea, LiveDay, LiveRadios, LiveSelect } from './live-fields.client'
import type { OpenForm } from './open-draft'
import { upper } from './problem-words'

type FactFieldProps = { requirement: Requirement; open: OpenForm; field: FieldOf }

/** One thing to tick, with who, when and how we know; what is complete folds into one line. */
export async function FactField({ requirement, open, field }: FactFieldProps) {
  const t = await getTranslations('register.done')
  const words = await getTranslations('process')
  const { key, gate, minGrade, text = key } = requirement
  const done = isRequirementKey(key) ? words(`requirements.${key}.done`) : text
  const name = factField(key)
  const label = gate ? (
    <>
      {upper(done)} <Tag>{words('decisionGate')}</Tag>
    </>
  ) : (
    upper(done)
  )
  const proof = <Proof requirement={requirement} open={open} field={field} />
  const summary = await summaryOf(key, open)
  return (
    <CheckboxField
      name={name}
      label={label}
      hint={isAtLeast(minGrade, 'DOCUMENT') ? t('writing') : undefined}
      defaultChecked={isTicked(open.typed, name)}
    >
      {summary === null ? proof : <Folded summary={summary}>{proof}</Folded>}
    </CheckboxField>
  )
}

const Folded = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="proof">
    <summary>{summary}</summary>
    {children}
  </details>
)

/** "Ruth Adeyemi said so on 8 January 2025", once everything is told. */
async function summaryOf(req: string, { read, setting }: OpenForm): Promise<string | null> {
  const t = await getTranslations('register.done')
  const fact = read.facts.find((told) => told.req === req)
  if (!fact) return null
  const buyer = [...setting.knownBuyers, ...read.buyers].find(({ key }) => key === fact.buyer)
  if (fact.grade === 'GUESS' || !buyer) return t('guessed')
  const day = dayText(fact.day, await getLocale())
  return t('said', { person: buyer.name, day })
}

async function Proof({ requirement: { key }, open, field }: FactFieldProps) {
  const words = await getTranslations('process.grades')
  const name = (part: Parameters<typeof factField>[1]) => factField(key, part)
  const people = [
    ...open.setting.knownBuyers.map((buyer) => ({ value: buyer.key, label: buyer.name })),
    ...open.read.buyers.map((buyer) => ({
      value: buyer.key,
      label: buyer.jobTitle === null ? buyer.name : `${buyer.name}, ${buyer.jobTitle}`,
    })),
  ]
  const files = open.setting.attachments.map(({ id, name: label }) => ({ value: id, label }))
  const grade = field(name('grade'), 'factGrade')
  const more = await getTranslations('register.done')
  const { error, defaultValue } = field(name('words'), 'factWords')
  const isQuoted =
    error !== undefined || defaultValue !== '' || one(open.typed, name('file')) !== ''
  return (
    <>
      <div className="row">
        <LiveSelect {...field(name('who'), 'factWho')} options={people} />
        <LiveDay {...field(name('day'), 'factDay')} max={open.setting.today} />
      </div>
      <LiveRadios
        name={grade.name}
        legend={grade.label}
        error={grade.error}
        layout="row"
        defaultValue={one(open.typed, grade.name)}
        options={sellersGrades.map((value) => ({
          value,
          label: words(`${value}.name`),
          icon: gradeIcon[value],
        }))}
      />
      <Quote open={isQuoted} summary={more('quote')}>
        <LiveArea
          {...field(name('words'), 'factWords')}
          rows={2}
          maxLength={limits['fact.words']}
        />
        {files.length > 0 ? (
          <LiveSelect {...field(name('file'), 'factFile')} options={files} />
        ) : null}
      </Quote>
    </>
  )
}

/** Words and file, folded until they are there or needed. */
const Quote = ({
  open,
  summary,
  children,
}: {
  open: boolean
  summary: string
  children: ReactNode
}) => (
  <details open={open} className="sec-tight">
    <summary>{summary}</summary>
    <div className="stack sec-tight">{children}</div>
  </details>
)
