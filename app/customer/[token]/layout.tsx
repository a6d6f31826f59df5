import { requireLink } from '#app/_customer/guard'

import { CustomerFrame } from '../../_customer/frame'

export default async function CustomerRoom({ children, params }: LayoutProps<'/customer/[token]'>) {
  const firms = await requireLink((await params).token)
  return <CustomerFrame firms={firms}>{children}</CustomerFrame>
}
