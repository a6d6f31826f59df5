import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'

import { fullRows } from '#app/_collection/full-rows'
import type { PaperTable } from '#content/collateral'

/** A table to write in, below its caption; the head is marked and stands on every page it reaches. */
export function wordTable(table: PaperTable, width: number): (Paragraph | Table)[] {
  const { caption, columns } = table
  const columnWidths = widthsOf(columns.length, width)
  const cell = (text: string, at: number, bold = false) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 70, bottom: 70, left: 90, right: 90 },
      children: [
        new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold, size: 20 })] }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, at) => cell(text, at, true)),
  })
  const rows = fullRows(table).map(
    (row) =>
      new TableRow({
        cantSplit: true,
        height: { value: 520, rule: 'atLeast' },
        children: row.map((text, at) => cell(text, at)),
      }),
  )
  return [
    new Paragraph({ text: caption, style: 'Caption' }),
    new Table({
      rows: [head, ...rows],
      columnWidths,
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
    }),
  ]
}

/** Equal columns whose widths add up. */
const widthsOf = (count: number, width: number): number[] => {
  const each = Math.floor(width / count)
  return Array.from({ length: count }, (_, at) => (at === 0 ? width - each * (count - 1) : each))
}
