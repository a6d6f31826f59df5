import { createHash } from 'node:crypto'

import type { attachments } from '#db/schema/deals'
import type { Clock } from '#db/seeds/calendar'
import { fileIdOf } from '#db/seeds/facts-of'
import { idOf } from '#db/seeds/ids'
import { userIdOf } from '#db/seeds/organisations'
import { homeOf, receivedAt } from '#db/seeds/review-of'
import { dealName } from '#db/seeds/setting-of'
import type { Story } from '#db/seeds/story'

/** The files of a story: one page each, with the customer's name on it. */
export function fileRows(story: Story, clock: Clock): (typeof attachments.$inferInsert)[] {
  return Object.values(story.files ?? {}).map((name) => {
    const body = onePage(`${story.title} / ${name}`)
    return {
      partnerId: homeOf(story),
      id: fileIdOf(story, name),
      dealId: idOf(dealName(story)),
      name,
      mime: 'application/pdf',
      size: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
      body,
      addedBy: userIdOf(story.owner),
      addedAt: receivedAt(story, clock),
    }
  })
}

/** A whole, small PDF with one line of text. */
function onePage(line: string): Buffer {
  const text = line.replaceAll(/[^\x20-\x7e]|[()\\]/gu, ' ')
  const drawn = `BT /F1 14 Tf 60 760 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${pdf}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`,
  )
}
