import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

import { wordTable } from '#app/_collection/word-table'
import type { Piece } from '#content/collateral'

/** Width and height in twentieths of a point. */
const sizes = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
} as const
export type Paper = keyof typeof sizes
export const isPaper = (text: string): text is Paper => Object.hasOwn(sizes, text)

const margin = 1020
const ink = '101A1D'
const rule = { style: 'single', size: 4, color: '76848A', space: 1 } as const
const font = 'Calibri'

const styles = {
  default: {
    document: {
      run: { font, size: 22, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { font, size: 40, bold: true, color: ink },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: {
      run: { font, size: 27, bold: true, color: ink },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 19, italics: true },
      paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
    },
  ],
}

/** The same paper as on its page, as a Word file: real headings, marked table heads, its own language. */
export async function wordFile({ paper }: Piece, size: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const page = sizes[size]
  const width = page.width - 2 * margin
  const body = paper.sections.flatMap(({ heading, prompts, table, lines }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...prompts.map((prompt) => new Paragraph({ text: prompt, keepNext: true })),
    ...(table ? wordTable(table, width) : []),
    ...Array.from({ length: lines }, () => line()),
  ])
  const file = new Document({
    title: paper.title,
    description: paper.intro,
    creator: '',
    lastModifiedBy: '',
    styles,
    sections: [
      {
        properties: {
          page: {
            size: page,
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
          new Paragraph(paper.intro),
          ...body,
          // Word wants a paragraph after the last table.
          new Paragraph({ spacing: { after: 0 } }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

const line = () => new Paragraph({ spacing: { before: 240, after: 0 }, border: { bottom: rule } })

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  })
