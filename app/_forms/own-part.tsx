import { getTranslations } from 'next-intl/server'

import { acceptedEndings } from '#core/registration/attachment'
import { helpKinds, limits, mostAttachments } from '#core/registration/form'
import { many } from '#core/registration/typed'
import { Button } from '#ui/button'
import { CheckboxGroup } from '#ui/checkbox-group'
import { FileField } from '#ui/file-field'
import { Section } from '#ui/section'

import type { FieldOf } from './field-words'
import { LiveArea, LiveSelect } from './live-fields.client'
import type { OpenForm } from './open-draft'

/** The partner's own stage, next step and wishes. */
export async function OwnPart({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register')
  const help = field('help', 'help')
  return (
    <Section id="own" title={t('parts.own')}>
      <div className="stack">
        <StageField open={open} field={field} />
        <LiveArea {...field('nextStep', 'nextStep')} rows={2} maxLength={limits.nextStep} />
        <CheckboxGroup
          name="help"
          layout="columns"
          legend={help.label}
          error={help.error}
          defaultValues={[...many(open.typed, 'help')]}
          options={helpKinds.map((value) => ({ value, label: t(`fields.help.kinds.${value}`) }))}
        />
      </div>
    </Section>
  )
}

export function StageField({ open, field }: { open: OpenForm; field: FieldOf }) {
  const stages = open.setting.stages.map(({ key, label }) => ({ value: key, label }))
  return <LiveSelect {...field('partnerStage', 'partnerStage')} width="medium" options={stages} />
}

/** The files of a draft, one added at a time. */
export async function FilesPart({ open, error }: { open: OpenForm; error: string | undefined }) {
  const t = await getTranslations('register')
  const files = open.setting.attachments
  return (
    <Section id="files" title={t('parts.files')}>
      <div className="stack">
        <p className="soft">{t('parts.filesHint')}</p>
        {files.length > 0 ? (
          <ul className="rules">
            {files.map(({ id, name }) => (
              <li key={id} className="acts">
                <a href={`/attachments/${id}`}>{name}</a>
                <Button kind="quiet" slim name="intent" value={`detach:${id}`}>
                  {t('detach', { name })}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        {files.length < mostAttachments ? (
          <>
            <FileField
              name="upload"
              label={t('fields.upload.label')}
              accept={acceptedEndings.join(',')}
              error={error}
            />
            <p className="acts">
              <Button slim name="intent" value="attach">
                {t('attach')}
              </Button>
            </p>
          </>
        ) : null}
      </div>
    </Section>
  )
}
