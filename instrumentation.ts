/** Runs once when the server is up: the errands start beside it. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startWorker } = await import('#app/_jobs/worker')
  await startWorker()
}
