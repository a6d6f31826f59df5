import { Go } from '#ui/go'

type Tab = {
  href: string
  label: string
  count?: number | undefined
  current?: boolean | undefined
}

/** Views of one record or list: links, so that each has an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Go key={tab.href} href={tab.href} aria-current={tab.current === true ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span> {tab.count}</span>}
        </Go>
      ))}
    </nav>
  )
}
