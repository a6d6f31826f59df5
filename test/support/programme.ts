import { Client } from 'pg'

import { templateKeys } from '#core/buying-process/templates'

/** What every installation has: the vendor's programme and a product family for each template. */
export async function setUpProgramme(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  owner.on('error', () => {})
  await owner.connect()
  await owner.query("select set_config('app.reach', 'system', false)")
  await owner.query(
    `insert into programmes (id, vendor_name, time_zone, protection_days, decision_target_days, open_draft_limit, hourly_submission_limit)
     values ('main', 'Lumenfeld', 'UTC', 90, 2, 200, 30)`,
  )
  for (const [place, template] of templateKeys.entries()) {
    await owner.query(
      'insert into product_families (id, name, template, place) values ($1, $2, $3, $4)',
      [`family-${place + 1}`, `Family ${place + 1}`, template, place],
    )
  }
  await owner.end()
}
