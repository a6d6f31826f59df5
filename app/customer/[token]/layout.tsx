import { linkFor } from '#app/_customer/guard'

import { CustomerFrame } from '../../_customer/frame'

export default async function CustomerRoom({ children, params }: LayoutProps<'/customer/[token]'>) {
  const firms = await linkFor((await params).token)
  return <CustomerFrame firms={firms}>{children}</CustomerFrame>
}
