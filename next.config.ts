import createMDX from '@next/mdx'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

// Plugins are named by string, since the bundler hands them to another process.
const withMDX = createMDX({
  options: { remarkPlugins: ['remark-gfm', 'remark-frontmatter'], rehypePlugins: ['rehype-slug'] },
})
const withMessages = createNextIntlPlugin('./app/_messages/request.ts')

const config: NextConfig = {
  pageExtensions: ['ts', 'tsx', 'mdx'],
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // A reverse proxy compresses; here it would cost a fifth of the throughput.
  compress: false,
  experimental: { serverActions: { bodySizeLimit: '26mb' } },
}

export default withMessages(withMDX(config))
