export { NoPage as default, noPageMetadata as generateMetadata } from '../_frame/no-page'
