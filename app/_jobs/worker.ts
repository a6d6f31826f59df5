export async function startWorker(): Promise<void> {}
